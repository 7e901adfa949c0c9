/** The beginning of a case: plan, phases, trial period, first talk: C04, C05, C06, C22. */
const da = {
  C05: {
    headsUp: { title: 'plan' },
    due: { title: 'plan mangler' },
    overdue: { title: 'plan mangler' },
    escalation: { title: 'mangler plan' },
    dueLater: { title: 'plan mangler' },
    renewal: {
      title: 'forny planen',
      status: 'Plan fra {plan}',
      text: 'Gå den igennem sammen, og giv borgeren den nyeste.',
    },
    notStarted: {
      title: 'er planen i gang?',
      status: 'Plan fra {plan}',
      text: 'Er det, I aftalte, begyndt?',
    },
    register: 'Registrér plan',
    date: 'Hvornår er planen dateret?',
    dateError: 'Vælg en dag, senest i dag.',
    goal: 'Er jobmålet med i planen?',
    goalYes: 'Ja',
    goalNo: 'Ikke endnu',
    delivered: 'Borgeren har fået planen',
    underWay: 'Jobmål er undervejs',
    future: 'Planens dato ligger ude i fremtiden. Vælg i dag eller en dag, der er gået.',
  },
  C04: {
    phaseChange: {
      title: 'ny CTI-fase',
    },
    handover: {
      title: 'CTI slutter om {left}',
      text: 'Aftal, hvad der overdrages til borgeren, netværket og andre.',
    },
    handoverLast: { title: 'CTI slutter i dag' },
    handoverOver: { title: 'CTI er slut' },
    closing: {
      title: 'CTI slutter nu',
      text: 'Sørg for, at alle ved, hvem der har hvad herfra.',
    },
    closingOver: { title: 'CTI er slut' },
  },
  C06: {
    trialReview: {
      title: 'prøveperioden er gået',
      text: 'Skal forløbet fortsætte, justeres eller stoppe?',
    },
    earlyConsultant: {
      title: 'mød konsulenten',
    },
    stageLimit: {
      title: '{left} tilbage',
      status: 'Indslusning slutter {preparationEnd}',
      text: 'Hvad skal der ske bagefter?',
    },
    stageLimitLast: { title: 'indslusning slutter i dag' },
    stageLimitOver: { title: 'indslusning er slut', status: 'Indslusning sluttede {preparationEnd}' },
    totalLimit: {
      title: '{left} tilbage',
      status: 'Forløbet slutter {courseEnd}',
      text: 'Hvad skal der ske bagefter?',
    },
    totalLimitLast: { title: 'forløbet slutter i dag' },
    totalLimitOver: { title: 'forløbet er slut', status: 'Forløbet sluttede {courseEnd}' },
  },
  C22: {
    planned: {
      title: 'førstegangssamtale',
      text: 'Tag den første samtale, helst i morgen.',
      done: 'Samtalen er holdt',
    },
    introTalk: {
      title: 'dagens samtale',
      status: 'Dag {n} af {days}',
      text: 'Hvad aftalte I, og hvor langt er borgeren kommet?',
    },
    unopened: {
      title: 'ansøgning venter',
      status: 'Søgte {applied} · ikke startet',
      text: 'Er forløbet begyndt, eller er ansøgningen trukket?',
    },
  },
};

const en: typeof da = {
  C05: {
    headsUp: { title: 'plan' },
    due: { title: 'plan missing' },
    overdue: { title: 'plan missing' },
    escalation: { title: 'no plan' },
    dueLater: { title: 'plan missing' },
    renewal: {
      title: 'renew the plan',
      status: 'Plan of {plan}',
      text: 'Go through it together and give the citizen the newest.',
    },
    notStarted: {
      title: 'has the plan begun?',
      status: 'Plan of {plan}',
      text: 'Has what you agreed begun?',
    },
    register: 'Register plan',
    date: 'What is the date of the plan?',
    dateError: 'Choose a day, today at the latest.',
    goal: 'Is the job goal in the plan?',
    goalYes: 'Yes',
    goalNo: 'Not yet',
    delivered: 'The citizen has been given the plan',
    underWay: 'Job goal is under way',
    future: 'The date of the plan is in the future. Choose today or a day that has passed.',
  },
  C04: {
    phaseChange: {
      title: 'new CTI phase',
    },
    handover: {
      title: 'CTI ends in {left}',
      text: 'Agree what is handed over to the citizen, the network and others.',
    },
    handoverLast: { title: 'CTI ends today' },
    handoverOver: { title: 'CTI has ended' },
    closing: {
      title: 'CTI ends now',
      text: 'Make sure that everybody knows who has what from here on.',
    },
    closingOver: { title: 'CTI has ended' },
  },
  C06: {
    trialReview: {
      title: 'trial period has passed',
      text: 'Does the course go on, is it adjusted, or does it stop?',
    },
    earlyConsultant: {
      title: 'meet the consultant',
    },
    stageLimit: {
      title: '{left} left',
      status: 'Preparation ends {preparationEnd}',
      text: 'What comes after it?',
    },
    stageLimitLast: { title: 'preparation ends today' },
    stageLimitOver: { title: 'preparation has ended', status: 'Preparation ended {preparationEnd}' },
    totalLimit: {
      title: '{left} left',
      status: 'The course ends {courseEnd}',
      text: 'What comes after it?',
    },
    totalLimitLast: { title: 'the course ends today' },
    totalLimitOver: { title: 'the course has ended', status: 'The course ended {courseEnd}' },
  },
  C22: {
    planned: {
      title: 'first talk',
      text: 'Hold the first talk, preferably tomorrow.',
      done: 'The talk was held',
    },
    introTalk: {
      title: 'today’s talk',
      status: 'Day {n} of {days}',
      text: 'What did you agree, and how far is the citizen?',
    },
    unopened: {
      title: 'application waits',
      status: 'Applied {applied} · not started',
      text: 'Has the course begun, or was the application withdrawn?',
    },
  },
};

export const startTexts = { da, en };
