/** What happens next, and what helps: C34, C36, C43–C45. */
const da = {
  C34: {
    start: { title: 'tal om løn', text: 'Har I talt om lønnede timer?' },
    halfway: {
      title: 'tal om løn',
      status: 'Halvvejs i praktikken',
      text: 'Kan nogle af timerne blive lønnede?',
    },
  },
  C36: {
    due: { title: 'næste delmål', text: 'Hvor langt er borgeren selv, fra 1 til 10?' },
  },
  C43: {
    now: { title: 'brug for hjælp', status: 'Ring nu', text: 'Ring, og hør hvad der skal til.' },
    unanswered: { title: 'ingen har svaret', status: 'Ring nu', text: 'Tag den selv, eller giv den videre.' },
  },
  C44: {
    nearing: { title: 'frikort snart brugt', text: 'Aftal med borgeren, hvad der sker, når det er brugt.' },
    full: { title: 'frikort er brugt', text: 'Aftal med borgeren, hvad der gælder nu.' },
  },
  C45: {
    gap: {
      title: 'næste skridt?',
      status: 'Intet nyt siden {lastSign}',
      text: 'Hvad sker der nu, og hvornår?',
    },
    gapOverdue: { title: 'næste skridt?', status: 'Venter på svar siden {due} · intet nyt siden {lastSign}' },
    gapEscalation: { title: 'intet næste skridt' },
    transition: {
      title: 'tættere kontakt?',
      text: 'Overgange er sårbare. Skal I tales ved hver uge i en periode?',
    },
    headsUp: { title: 'ugens kontakt' },
    due: { title: 'ugens kontakt i dag' },
    dueLater: { title: 'ugens kontakt' },
    overdue: { title: 'ugens kontakt', status: 'Overskredet · forfaldt {due}' },
    escalation: { title: 'mangler ugens kontakt' },
  },
};

const en: typeof da = {
  C34: {
    start: { title: 'talk about pay', text: 'Have you talked about paid hours?' },
    halfway: { title: 'talk about pay', status: 'Half-way', text: 'Can some of the hours be paid?' },
  },
  C36: {
    due: { title: 'next sub-goal', text: 'How far does the citizen feel, 1 to 10?' },
  },
  C43: {
    now: { title: 'help needed', status: 'Call now', text: 'Call and hear what is needed.' },
    unanswered: { title: 'nobody has answered', status: 'Call now', text: 'Take it yourself or pass it on.' },
  },
  C44: {
    nearing: { title: 'exemption nearly used', text: 'Agree with the citizen what happens when it is used.' },
    full: { title: 'exemption is used', text: 'Agree with the citizen what applies now.' },
  },
  C45: {
    gap: { title: 'next step?', status: 'Nothing new since {lastSign}', text: 'What happens now, and when?' },
    gapOverdue: { title: 'next step?', status: 'Waiting since {due} · nothing new since {lastSign}' },
    gapEscalation: { title: 'no next step' },
    transition: { title: 'closer contact?', text: 'Changes are fragile. Talk every week for a while?' },
    headsUp: { title: 'weekly contact' },
    due: { title: 'weekly contact today' },
    dueLater: { title: 'weekly contact' },
    overdue: { title: 'weekly contact', status: 'Overdue · was due {due}' },
    escalation: { title: 'no weekly contact' },
  },
};

export const nextStepsTexts = { da, en };
