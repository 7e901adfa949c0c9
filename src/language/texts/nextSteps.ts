/** What happens next, and what helps: C34, C36, C43–C45. */
const da = {
  C34: {
    start: { title: 'tal om løn', status: 'Praktik siden {started}', text: 'Har I talt om lønnede timer?' },
    halfway: {
      title: 'tal om løn',
      status: 'Halvvejs · praktik til {placementEnd}',
      text: 'Kan nogle af timerne blive lønnede?',
    },
  },
  C36: {
    due: {
      title: 'næste delmål',
      status: 'Sidst {scored}',
      text: 'Hvor langt er borgeren selv, fra 1 til 10?',
    },
  },
  C43: {
    now: { title: 'brug for hjælp', status: 'Ring nu · kl. {time}', text: 'Ring, og hør hvad der skal til.' },
    unanswered: {
      title: 'ingen har svaret',
      status: 'Ring nu · siden kl. {time} · hos {name}',
      text: 'Tag den selv, eller giv den videre.',
    },
  },
  C44: {
    nearing: {
      title: 'frikort snart brugt',
      status: 'Mindst {percent} % af {year}',
      text: 'Aftal med borgeren, hvad der sker, når det er brugt.',
    },
    full: {
      title: 'frikort er brugt',
      status: '{percent} % af {year}',
      text: 'Aftal med borgeren, hvad der gælder nu.',
    },
  },
  C45: {
    gap: {
      title: 'næste skridt?',
      status: 'Intet nyt siden {lastSign}',
      text: 'Hvad sker der nu, og hvornår?',
    },
    gapOverdue: {
      title: 'næste skridt?',
      status: 'Venter på svar siden {due} · intet nyt siden {lastSign}',
      text: 'Brug for hjælp? Bed om sparring under Mere.',
    },
    gapEscalation: { title: 'intet næste skridt', status: 'Hos {name} · intet nyt siden {lastSign}' },
    transition: {
      title: 'tættere kontakt?',
      status: '{what} {changed}',
      text: 'Overgange er sårbare. Skal I tales ved hver uge i en periode?',
    },
    headsUp: { title: 'ugens kontakt', status: 'Senest {due} · sidst talt {lastContact}' },
    due: { title: 'ugens kontakt i dag', status: 'Sidst talt {lastContact} · tæt kontakt til {tightUntil}' },
    dueLater: { title: 'ugens kontakt', status: 'Forfaldt {due} · sidst talt {lastContact}' },
    overdue: { title: 'ugens kontakt', status: 'Overskredet · forfaldt {due} · sidst talt {lastContact}' },
    escalation: { title: 'mangler ugens kontakt' },
  },
};

const en: typeof da = {
  C34: {
    start: {
      title: 'talk about pay',
      status: 'Placement since {started}',
      text: 'Have you talked about paid hours?',
    },
    halfway: {
      title: 'talk about pay',
      status: 'Half-way · placement until {placementEnd}',
      text: 'Can some of the hours be paid?',
    },
  },
  C36: {
    due: {
      title: 'next sub-goal',
      status: 'Last time {scored}',
      text: 'How far does the citizen feel, 1 to 10?',
    },
  },
  C43: {
    now: { title: 'help needed', status: 'Call now · at {time}', text: 'Call and hear what is needed.' },
    unanswered: {
      title: 'nobody has answered',
      status: 'Call now · since {time} · with {name}',
      text: 'Take it yourself or pass it on.',
    },
  },
  C44: {
    nearing: {
      title: 'exemption nearly used',
      status: 'At least {percent} % of {year}',
      text: 'Agree with the citizen what happens when it is used.',
    },
    full: {
      title: 'exemption is used',
      status: '{percent} % of {year}',
      text: 'Agree with the citizen what applies now.',
    },
  },
  C45: {
    gap: { title: 'next step?', status: 'Nothing new since {lastSign}', text: 'What happens now, and when?' },
    gapOverdue: {
      title: 'next step?',
      status: 'Waiting since {due} · nothing new since {lastSign}',
      text: 'Need a hand? Ask a colleague under More.',
    },
    gapEscalation: { title: 'no next step', status: 'With {name} · nothing new since {lastSign}' },
    transition: {
      title: 'closer contact?',
      status: '{what} {changed}',
      text: 'Changes are fragile. Talk every week for a while?',
    },
    headsUp: { title: 'weekly contact', status: 'By {due} · last talked {lastContact}' },
    due: {
      title: 'weekly contact today',
      status: 'Last talked {lastContact} · close contact until {tightUntil}',
    },
    dueLater: { title: 'weekly contact', status: 'Was due {due} · last talked {lastContact}' },
    overdue: { title: 'weekly contact', status: 'Overdue · was due {due} · last talked {lastContact}' },
    escalation: { title: 'no weekly contact' },
  },
};

export const nextStepsTexts = { da, en };
