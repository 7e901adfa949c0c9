/** The beginning of a case: plan, phases, trial period, first talk: C04, C05, C06, C22. */
const da = {
  C05: {
    renewal: {
      title: 'Tid til at forny planen',
      text: 'Sag {code}: gå planen igennem sammen, og giv borgeren den nyeste.',
    },
    notStarted: {
      title: 'Er planen i gang?',
      text: 'Sag {code}: er det, I aftalte i planen, begyndt?',
    },
    headsUp: {
      title: 'Plan inden {due}',
      text: 'Sag {code} har ingen gældende plan. Ingen borgere uden plan.',
    },
    due: { title: 'Mangler plan', text: 'Sag {code} har ingen gældende plan. I dag er sidste dag.' },
    overdue: {
      title: 'Planen er overskredet',
      text: 'Sag {code} har ingen gældende plan. Forfaldt {due}. Brug for hjælp?',
    },
    escalation: { title: 'En sag mangler plan' },
    dueLater: {
      title: 'Plan senest {due}',
      text: 'Sag {code} har ingen gældende plan. Sidste dag er {due}.',
    },
    register: 'Plan lagt',
    save: 'Gem plan',
    date: 'Hvornår er planen dateret?',
    dateError: 'Vælg en dag, senest i dag.',
    goal: 'Er jobmålet med i planen?',
    goalYes: 'Ja',
    goalNo: 'Ikke endnu',
    deliveredLabel: 'Er planen udleveret?',
    delivered: 'Borgeren har fået planen',
    underWay: 'Jobmål er undervejs',
    future: 'Planens dato ligger ude i fremtiden. Vælg i dag eller en dag, der er gået.',
  },
  C04: {
    phaseChange: {
      title: 'Ny CTI-fase',
      text: 'Sag {code} går snart ind i næste fase. Gå fasens tjekliste igennem.',
      done: 'Tjeklisten er gennemgået',
    },
    handover: {
      title: 'CTI slutter om fire uger',
      text: 'Sag {code}: aftal, hvad der overdrages til borgeren, netværket og andre.',
      done: 'Overdragelsen er aftalt',
    },
    closing: {
      title: 'CTI slutter nu',
      text: 'Sag {code}: sørg for, at alle ved, hvem der har hvad herfra.',
      done: 'Afsluttet',
    },
  },
  C06: {
    stageLimit: {
      title: 'To uger tilbage af indslusningen',
      text: 'Sag {code}: hvad skal der ske bagefter?',
    },
    totalLimit: {
      title: 'Fire uger tilbage af forløbet',
      text: 'Sag {code}: hvad skal der ske bagefter?',
    },
    trialReview: {
      title: 'Prøveperioden er gået',
      text: 'Sag {code}: tag en snak om, hvorvidt forløbet skal fortsætte, justeres eller stoppe.',
      done: 'Snakken er taget',
    },
    earlyConsultant: {
      title: 'Tid til virksomhedskonsulenten',
      text: 'Sag {code}: borgeren har endnu ikke mødt virksomhedskonsulenten.',
      done: 'De har mødtes',
    },
  },
  C22: {
    introTalk: {
      title: 'Dagens samtale',
      text: 'Sag {code}: hvad aftalte I, og hvor langt er borgeren kommet?',
    },
    unopened: {
      title: 'En ansøgning venter',
      text: 'Sag {code}: er forløbet begyndt, eller er ansøgningen trukket?',
    },
    planned: {
      title: 'Førstegangssamtale',
      text: 'Sag {code}: tag den første samtale, helst i morgen.',
      done: 'Samtalen er holdt',
    },
  },
};

const en: typeof da = {
  C05: {
    renewal: {
      title: 'Time to renew the plan',
      text: 'Case {code}: go through the plan together, and give the citizen the newest.',
    },
    notStarted: {
      title: 'Has the plan begun?',
      text: 'Case {code}: has what you agreed in the plan begun?',
    },
    headsUp: {
      title: 'Plan before {due}',
      text: 'Case {code} has no valid plan. No citizen without a plan.',
    },
    due: { title: 'A plan is missing', text: 'Case {code} has no valid plan. Today is the last day.' },
    overdue: {
      title: 'The plan is overdue',
      text: 'Case {code} has no valid plan. It was due {due}. Do you need a hand?',
    },
    escalation: { title: 'A case is waiting for a plan' },
    dueLater: {
      title: 'Plan no later than {due}',
      text: 'Case {code} has no valid plan. The last day is {due}.',
    },
    register: 'Plan made',
    save: 'Save plan',
    date: 'What is the date of the plan?',
    dateError: 'Choose a day, today at the latest.',
    goal: 'Is the job goal in the plan?',
    goalYes: 'Yes',
    goalNo: 'Not yet',
    deliveredLabel: 'Has the plan been handed over?',
    delivered: 'The citizen has been given the plan',
    underWay: 'Job goal is under way',
    future: 'The date of the plan is in the future. Choose today or a day that has passed.',
  },
  C04: {
    phaseChange: {
      title: 'A new CTI phase',
      text: 'Case {code} is about to enter the next phase. Go through the checklist of the phase.',
      done: 'The checklist is done',
    },
    handover: {
      title: 'CTI ends in four weeks',
      text: 'Case {code}: agree what is handed over to the citizen, the network and others.',
      done: 'The handover is agreed',
    },
    closing: {
      title: 'CTI ends now',
      text: 'Case {code}: make sure that everybody knows who has what from here on.',
      done: 'Closed',
    },
  },
  C06: {
    stageLimit: {
      title: 'Two weeks of preparation left',
      text: 'Case {code}: what comes after it?',
    },
    totalLimit: {
      title: 'Four weeks of the course left',
      text: 'Case {code}: what comes after it?',
    },
    trialReview: {
      title: 'The trial period has passed',
      text: 'Case {code}: have a talk about whether the course goes on, is adjusted or stops.',
      done: 'We have talked',
    },
    earlyConsultant: {
      title: 'Time for the company consultant',
      text: 'Case {code}: the citizen has not met the company consultant yet.',
      done: 'They have met',
    },
  },
  C22: {
    introTalk: {
      title: 'Today’s talk',
      text: 'Case {code}: what did you agree, and how far is the citizen?',
    },
    unopened: {
      title: 'An application waits',
      text: 'Case {code}: has the course begun, or was the application withdrawn?',
    },
    planned: {
      title: 'First talk',
      text: 'Case {code}: hold the first talk, preferably tomorrow.',
      done: 'The talk was held',
    },
  },
};

export const startTexts = { da, en };
