/** What has to be in place on the way: C33, C35, C37–C40. */
const da = {
  C33: {
    headsUp: {
      title: 'opstartsmøde',
      text: 'Sagsbehandler, CTI-medarbejder og virksomhedskonsulent skal være med.',
    },
    due: {
      title: 'opstartsmøde',
      text: 'Sagsbehandler, CTI-medarbejder og virksomhedskonsulent skal være med.',
    },
    dueLater: {
      title: 'opstartsmøde',
      text: 'Sagsbehandler, CTI-medarbejder og virksomhedskonsulent skal være med.',
    },
    overdue: { title: 'opstartsmøde' },
    escalation: { title: 'opstartsmøde mangler' },
    missingRoles: {
      title: 'ikke alle var med',
      status: 'Opstartsmøde',
      text: 'Aftal et møde, hvor alle tre er med.',
    },
  },
  C35: {
    missing: { title: 'gør aftalen færdig', status: 'Mangler {parts}' },
    atStart: {
      title: 'startet uden aftale',
      status: 'Mangler {parts}',
      text: 'Få det på plads i dag, hvis I kan.',
    },
  },
  C37: {
    checklist: { title: 'ny sag', text: 'Sæt flueben ved det, der er på plads. Resten kan komme senere.' },
    stillInStep: {
      title: 'stadig i første trin',
      status: 'Tredje samtale er holdt',
      text: 'Hvad skal der til for at komme videre?',
    },
  },
  C38: {
    before: {
      title: 'tilbagevisitering',
      text: 'Beskrivelsen skrives i fagsystemet. Her er der kun flueben.',
    },
    overdue: {
      title: 'tilbagevisitering',
      text: 'Beskrivelsen skrives i fagsystemet. Her er der kun flueben.',
    },
    escalation: { title: 'ikke visiteret tilbage' },
    atEnd: {
      title: 'tilbagevisitering',
      status: 'Ikke sendt endnu',
      text: 'Beskrivelsen skrives i fagsystemet. Her er der kun flueben.',
    },
  },
  C39: {
    atStart: { title: 'støtteordninger', text: 'Er de handicapkompenserende ordninger undersøgt?' },
    afterFollowUp: { title: 'støtteordninger', text: 'Kan en ordning hjælpe på arbejdspladsen?' },
  },
  C40: {
    due: { title: 'giv one-pageren', text: 'Så ved virksomheden, hvem den kan ringe til.' },
  },
};

const en: typeof da = {
  C33: {
    headsUp: {
      title: 'opening meeting',
      text: 'Case worker, CTI worker and company consultant must be there.',
    },
    due: { title: 'opening meeting', text: 'Case worker, CTI worker and company consultant must be there.' },
    dueLater: {
      title: 'opening meeting',
      text: 'Case worker, CTI worker and company consultant must be there.',
    },
    overdue: { title: 'opening meeting' },
    escalation: { title: 'no opening meeting' },
    missingRoles: {
      title: 'not all were there',
      status: 'Opening meeting',
      text: 'Agree on a short meeting with all three.',
    },
  },
  C35: {
    missing: { title: 'finish the agreement', status: '{parts} missing' },
    atStart: {
      title: 'no agreement yet',
      status: '{parts} missing',
      text: 'Get it in place today if you can.',
    },
  },
  C37: {
    checklist: { title: 'new case', text: 'Tick what is in place. The rest can follow.' },
    stillInStep: {
      title: 'still in first step',
      status: 'The third talk was held',
      text: 'What does it take to move on?',
    },
  },
  C38: {
    before: { title: 'referral back', text: 'Write the description in the case system. Here you only tick.' },
    overdue: {
      title: 'referral back',
      text: 'Write the description in the case system. Here you only tick.',
    },
    escalation: { title: 'not referred back' },
    atEnd: {
      title: 'referral back',
      status: 'Not sent yet',
      text: 'Write the description in the case system. Here you only tick.',
    },
  },
  C39: {
    atStart: { title: 'support schemes', text: 'Have the disability schemes been looked into?' },
    afterFollowUp: { title: 'support schemes', text: 'Could a scheme help at the workplace?' },
  },
  C40: {
    due: { title: 'give the one-pager', text: 'Then the company knows whom to call.' },
  },
};

export const gatesTexts = { da, en };
