/** What happens next, and what helps: C34, C36, C43–C45. */
const da = {
  C34: {
    start: {
      title: 'Tal om løn',
      text: 'Sag {code}: har I talt om lønnede timer?',
    },
    halfway: {
      title: 'Tal om løn',
      text: 'Sag {code} er halvvejs i praktikken. Kan nogle af timerne blive lønnede?',
    },
  },
  C36: {
    due: {
      title: 'Næste delmål',
      text: 'Sag {code}: hvor langt er borgeren selv, fra 1 til 10?',
    },
  },
  C43: {
    now: {
      title: 'Brug for hjælp',
      text: 'Sag {code}: ring nu, og hør hvad der skal til.',
    },
    unanswered: {
      title: 'Ingen har svaret',
      text: 'Sag {code}: en bad om hjælp og har ikke fået svar. Tag den selv, eller giv den videre.',
    },
  },
  C44: {
    nearing: {
      title: 'Frikortet er snart brugt',
      text: 'Sag {code}: aftal med borgeren, hvad der sker, når det er brugt.',
    },
    full: {
      title: 'Frikortet er brugt',
      text: 'Sag {code}: aftal med borgeren, hvad der gælder nu.',
    },
  },
  C45: {
    gap: {
      title: 'Hvad er næste skridt?',
      text: 'Sag {code}: intet nyt siden {lastSign}. Hvad sker der nu, og hvornår?',
    },
    gapOverdue: {
      title: 'Hvad er næste skridt?',
      text: 'Sag {code}: venter på svar siden {due}, intet nyt siden {lastSign}. Brug for hjælp?',
    },
    gapEscalation: {
      title: 'En sag er uden næste skridt',
    },
    transition: {
      title: 'Tættere kontakt?',
      text: 'Sag {code}: overgange er sårbare. Skal I tales ved hver uge i en periode?',
    },
    headsUp: {
      title: 'Ugens kontakt inden {due}',
      text: 'Sag {code}: I har aftalt tæt kontakt.',
    },
    due: {
      title: 'Ugens kontakt i dag',
      text: 'Sag {code}: i dag er sidste dag for ugens kontakt.',
    },
    dueLater: {
      title: 'Ugens kontakt senest {due}',
      text: 'Sag {code}: sidste dag for ugens kontakt er {due}.',
    },
    overdue: {
      title: 'Ugens kontakt er overskredet',
      text: 'Sag {code}: forfaldt {due}. Brug for hjælp?',
    },
    escalation: {
      title: 'En sag mangler ugens kontakt',
    },
  },
};

const en: typeof da = {
  C34: {
    start: {
      title: 'Talk about pay',
      text: 'Case {code}: have you talked about paid hours?',
    },
    halfway: {
      title: 'Talk about pay',
      text: 'Case {code} is half-way through the placement. Can some of the hours be paid?',
    },
  },
  C36: {
    due: {
      title: 'Next sub-goal',
      text: 'Case {code}: how far does the citizen feel, from 1 to 10?',
    },
  },
  C43: {
    now: {
      title: 'Help needed',
      text: 'Case {code}: call now, and hear what is needed.',
    },
    unanswered: {
      title: 'Nobody has answered',
      text: 'Case {code}: somebody asked for help and has had no answer. Take it yourself or pass it on.',
    },
  },
  C44: {
    nearing: {
      title: 'The exemption is nearly used',
      text: 'Case {code}: agree with the citizen what happens when it is used.',
    },
    full: {
      title: 'The exemption is used',
      text: 'Case {code}: agree with the citizen what applies now.',
    },
  },
  C45: {
    gap: {
      title: 'What is the next step?',
      text: 'Case {code}: nothing new since {lastSign}. What happens now, and when?',
    },
    gapOverdue: {
      title: 'What is the next step?',
      text: 'Case {code}: waiting since {due}, nothing new since {lastSign}. Do you need a hand?',
    },
    gapEscalation: {
      title: 'A case has no next step',
    },
    transition: {
      title: 'Closer contact?',
      text: 'Case {code}: changes are fragile. Talk every week for a while?',
    },
    headsUp: {
      title: 'This week’s contact before {due}',
      text: 'Case {code}: you have agreed on close contact.',
    },
    due: {
      title: 'This week’s contact today',
      text: 'Case {code}: today is the last day for this week’s contact.',
    },
    dueLater: {
      title: 'This week’s contact no later than {due}',
      text: 'Case {code}: the last day for this week’s contact is {due}.',
    },
    overdue: {
      title: 'This week’s contact is overdue',
      text: 'Case {code}: was due {due}. Do you need a hand?',
    },
    escalation: {
      title: 'A case is waiting for this week’s contact',
    },
  },
};

export const nextStepsTexts = { da, en };
