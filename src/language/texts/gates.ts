/** What has to be in place on the way: C33, C35, C37–C40. */
const da = {
  C33: {
    headsUp: {
      title: 'opstartsmøde',
      text: 'Sagsbehandler, CTI-medarbejder og virksomhedskonsulent skal være med.',
    },
    due: {
      title: 'opstartsmøde',
      status: 'Senest i dag · startet {opened}',
      text: 'Sagsbehandler, CTI-medarbejder og virksomhedskonsulent skal være med.',
    },
    dueLater: {
      title: 'opstartsmøde',
      text: 'Sagsbehandler, CTI-medarbejder og virksomhedskonsulent skal være med.',
    },
    overdue: { title: 'opstartsmøde', status: 'Mangler siden {due} · startet {opened}' },
    escalation: { title: 'opstartsmøde mangler', status: 'Hos {name} · siden {due}' },
    missingRoles: {
      title: 'ikke alle var med',
      status: 'Opstartsmøde {meeting}',
      text: 'Aftal et møde, hvor alle tre er med.',
    },
  },
  C35: {
    missing: { title: 'gør aftalen færdig', status: 'Match {match} · mangler {parts}' },
    atStart: {
      title: 'startet uden aftale',
      status: 'Startede {started} · mangler {parts}',
      text: 'Få det på plads i dag, hvis I kan.',
    },
  },
  C37: {
    checklist: {
      title: 'ny sag',
      status: 'Startet {opened} · {stage}',
      text: 'Sæt flueben ved det, der er på plads. Resten kan komme senere.',
    },
    stillInStep: {
      title: 'stadig i første trin',
      status: 'Tredje samtale {lastTalk} · mangler {criteria}',
      text: 'Hvad skal der til for at komme videre?',
    },
  },
  C38: {
    before: {
      title: 'tilbagevisitering',
      status: 'Forløbet slutter {courseEnd}',
      text: 'Beskrivelsen skrives i fagsystemet. Her er der kun flueben.',
    },
    overdue: {
      title: 'tilbagevisitering',
      status: 'Mangler siden {courseEnd}',
      text: 'Beskrivelsen skrives i fagsystemet. Her er der kun flueben.',
    },
    escalation: {
      title: 'ikke visiteret tilbage',
      status: 'Hos {name} · forløbet sluttede {courseEnd}',
    },
    atEnd: {
      title: 'tilbagevisitering',
      status: 'Afsluttet {ended} · ikke sendt endnu',
      text: 'Beskrivelsen skrives i fagsystemet. Her er der kun flueben.',
    },
  },
  C39: {
    atStart: {
      title: 'støtteordninger',
      status: 'Forløb siden {course}',
      text: 'Er de handicapkompenserende ordninger undersøgt?',
    },
    afterFollowUp: {
      title: 'støtteordninger',
      status: 'Opfølgning {lastContact}',
      text: 'Kan en ordning hjælpe på arbejdspladsen?',
    },
  },
  C40: {
    due: {
      title: 'giv one-pageren',
      status: 'Starter {starts}',
      text: 'Så ved virksomheden, hvem den kan ringe til.',
    },
  },
};

const en: typeof da = {
  C33: {
    headsUp: {
      title: 'opening meeting',
      text: 'Case worker, CTI worker and company consultant must be there.',
    },
    due: {
      title: 'opening meeting',
      status: 'Due today · opened {opened}',
      text: 'Case worker, CTI worker and company consultant must be there.',
    },
    dueLater: {
      title: 'opening meeting',
      text: 'Case worker, CTI worker and company consultant must be there.',
    },
    overdue: { title: 'opening meeting', status: 'Missing since {due} · opened {opened}' },
    escalation: { title: 'no opening meeting', status: 'With {name} · since {due}' },
    missingRoles: {
      title: 'not all were there',
      status: 'Opening meeting {meeting}',
      text: 'Agree on a short meeting with all three.',
    },
  },
  C35: {
    missing: { title: 'finish the agreement', status: 'Match {match} · {parts} missing' },
    atStart: {
      title: 'no agreement yet',
      status: 'Started {started} · {parts} missing',
      text: 'Get it in place today if you can.',
    },
  },
  C37: {
    checklist: {
      title: 'new case',
      status: 'Opened {opened} · {stage}',
      text: 'Tick what is in place. The rest can follow.',
    },
    stillInStep: {
      title: 'still in first step',
      status: 'Third talk {lastTalk} · {criteria} missing',
      text: 'What does it take to move on?',
    },
  },
  C38: {
    before: {
      title: 'referral back',
      status: 'The course ends {courseEnd}',
      text: 'Write the description in the case system. Here you only tick.',
    },
    overdue: {
      title: 'referral back',
      status: 'Missing since {courseEnd}',
      text: 'Write the description in the case system. Here you only tick.',
    },
    escalation: { title: 'not referred back', status: 'With {name} · course ended {courseEnd}' },
    atEnd: {
      title: 'referral back',
      status: 'Ended {ended} · not sent yet',
      text: 'Write the description in the case system. Here you only tick.',
    },
  },
  C39: {
    atStart: {
      title: 'support schemes',
      status: 'Course since {course}',
      text: 'Have the disability schemes been looked into?',
    },
    afterFollowUp: {
      title: 'support schemes',
      status: 'Follow-up {lastContact}',
      text: 'Could a scheme help at the workplace?',
    },
  },
  C40: {
    due: {
      title: 'give the one-pager',
      status: 'Starts {starts}',
      text: 'Then the company knows whom to call.',
    },
  },
};

export const gatesTexts = { da, en };
