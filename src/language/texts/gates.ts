/** What has to be in place on the way: C33, C35, C37–C40. */
const da = {
  C33: {
    headsUp: {
      title: 'Opstartsmøde inden {due}',
      text: 'Sag {code}: sagsbehandler, CTI-medarbejder og virksomhedskonsulent skal være med.',
    },
    due: {
      title: 'Opstartsmøde senest i dag',
      text: 'Sag {code}: sagsbehandler, CTI-medarbejder og virksomhedskonsulent skal være med.',
    },
    dueLater: {
      title: 'Opstartsmøde senest {due}',
      text: 'Sag {code}: sagsbehandler, CTI-medarbejder og virksomhedskonsulent skal være med.',
    },
    overdue: {
      title: 'Opstartsmødet mangler',
      text: 'Sag {code}: mødet mangler siden {due}. Brug for hjælp?',
    },
    escalation: {
      title: 'En sag mangler opstartsmøde',
    },
    missingRoles: {
      title: 'Ikke alle var med',
      text: 'Sag {code}: aftal et kort møde, hvor sagsbehandler, CTI-medarbejder og virksomhedskonsulent er med.',
    },
  },
  C35: {
    missing: {
      title: 'Gør aftalen færdig',
      text: 'Sag {code} har et match. Mangler: {parts}.',
    },
    atStart: {
      title: 'Startet uden aftale',
      text: 'Sag {code} er startet. Mangler: {parts}. Få det på plads i dag, hvis I kan.',
    },
  },
  C37: {
    checklist: {
      title: 'Ny sag',
      text: 'Sag {code}: sæt flueben ved det, der er på plads. Resten kan komme senere.',
    },
    stillInStep: {
      title: 'Stadig i første trin',
      text: 'Sag {code}: tredje samtale er holdt. Hvad skal der til for at komme videre?',
    },
  },
  C38: {
    before: {
      title: 'Tilbagevisitering nærmer sig',
      text: 'Sag {code}: beskrivelsen skrives i fagsystemet. Her er der kun flueben.',
    },
    overdue: {
      title: 'Tilbagevisitering mangler',
      text: 'Sag {code}: forløbet er slut siden {due}. Beskrivelsen skrives i fagsystemet. Brug for hjælp?',
    },
    escalation: {
      title: 'En sag er ikke visiteret tilbage',
    },
    atEnd: {
      title: 'Tilbagevisitering',
      text: 'Sag {code} er afsluttet. Beskrivelsen skrives i fagsystemet. Her er der kun flueben.',
    },
  },
  C39: {
    atStart: {
      title: 'Støtteordninger',
      text: 'Sag {code}: er de handicapkompenserende ordninger undersøgt?',
    },
    afterFollowUp: {
      title: 'Støtteordninger',
      text: 'Sag {code}: kan en ordning hjælpe på arbejdspladsen?',
    },
  },
  C40: {
    due: {
      title: 'Giv one-pageren',
      text: 'Sag {code} starter snart. Så ved virksomheden, hvem den kan ringe til.',
    },
  },
};

const en: typeof da = {
  C33: {
    headsUp: {
      title: 'Opening meeting before {due}',
      text: 'Case {code}: case worker, CTI worker and company consultant must be there.',
    },
    due: {
      title: 'Opening meeting due today',
      text: 'Case {code}: case worker, CTI worker and company consultant must be there.',
    },
    dueLater: {
      title: 'Opening meeting no later than {due}',
      text: 'Case {code}: case worker, CTI worker and company consultant must be there.',
    },
    overdue: {
      title: 'The opening meeting is missing',
      text: 'Case {code}: missing since {due}. Do you need a hand?',
    },
    escalation: {
      title: 'A case has had no opening meeting',
    },
    missingRoles: {
      title: 'Not all were there',
      text: 'Case {code}: agree on a short meeting with case worker, CTI worker and company consultant.',
    },
  },
  C35: {
    missing: {
      title: 'Finish the agreement',
      text: 'Case {code} has a match. Missing: {parts}.',
    },
    atStart: {
      title: 'Started without an agreement',
      text: 'Case {code} has started. Missing: {parts}. Get it in place today if you can.',
    },
  },
  C37: {
    checklist: {
      title: 'New case',
      text: 'Case {code}: tick what is in place. The rest can follow.',
    },
    stillInStep: {
      title: 'Still in the first step',
      text: 'Case {code}: the third talk was held. What does it take to move on?',
    },
  },
  C38: {
    before: {
      title: 'Referral back is coming up',
      text: 'Case {code}: write the description in the case system. Here you only tick.',
    },
    overdue: {
      title: 'Referral back is missing',
      text: 'Case {code}: the course ended {due}. Write the description in the case system. Do you need a hand?',
    },
    escalation: {
      title: 'A case was not referred back',
    },
    atEnd: {
      title: 'Referral back',
      text: 'Case {code} has ended. Write the description in the case system. Here you only tick.',
    },
  },
  C39: {
    atStart: {
      title: 'Support schemes',
      text: 'Case {code}: have the disability schemes been looked into?',
    },
    afterFollowUp: {
      title: 'Support schemes',
      text: 'Case {code}: could a scheme help at the workplace?',
    },
  },
  C40: {
    due: {
      title: 'Give the one-pager',
      text: 'Case {code} starts soon. Then the company knows whom to call.',
    },
  },
};

export const gatesTexts = { da, en };
