/** Contact with the citizen: C01, C02, C03, C25. */
const da = {
  contact: {
    register: 'Registrér kontakt',
    save: 'Gem kontakt',
    date: 'Hvilken dag?',
    dateError: 'Vælg en dag, senest i dag.',
    form: 'Hvordan?',
    formError: 'Vælg, hvordan I var i kontakt.',
    reached: 'Fik I talt sammen?',
    reachedYes: 'Ja',
    reachedNo: 'Nej, jeg prøvede',
    future: 'Datoen ligger ude i fremtiden. Vælg i dag eller en dag, der er gået.',
    networkLabel: 'Hvem var med?',
    network: 'Netværket var med',
  },
  C01: {
    headsUp: {
      title: 'Kontakt inden {due}',
      text: 'Sag {code}: sidste kontakt {last}. Der skal være kontakt mindst én gang om måneden det første år.',
      textFirst:
        'Sag {code}: ingen kontakt endnu. Der skal være kontakt mindst én gang om måneden det første år.',
    },
    due: { title: 'Kontakt i dag', text: 'Sag {code}: i dag er sidste dag.' },
    overdue: { title: 'Kontakten er overskredet', text: 'Sag {code}: forfaldt {due}. Brug for hjælp?' },
    escalation: { title: 'En sag mangler kontakt' },
    dueLater: { title: 'Kontakt senest {due}', text: 'Sag {code}: sidste dag er {due}.' },
  },
  C02: {
    due: {
      title: 'Det første år er gået',
      text: 'Sag {code}: det første år slutter {yearEnd}. Skal kontakten fortsætte tæt, eller overgår I til det ordinære forløb?',
    },
    ordinary: 'Ordinært forløb',
    close: 'Fortsæt tæt kontakt',
    closeSave: 'Fortsæt',
    until: 'Tæt kontakt til og med',
    untilError: 'Vælg en dag efter i dag.',
  },
  C03: {
    headsUp: {
      title: 'CTI-kontakt inden {due}',
      text: 'Sag {code}: sidste CTI-kontakt {last}.',
      textFirst: 'Sag {code}: ingen CTI-kontakt endnu.',
    },
    due: { title: 'CTI-kontakt i dag', text: 'Sag {code}: i dag er sidste dag.' },
    overdue: { title: 'CTI-kontakten er overskredet', text: 'Sag {code}: forfaldt {due}. Brug for hjælp?' },
    escalation: { title: 'En sag mangler CTI-kontakt' },
    dueLater: { title: 'CTI-kontakt senest {due}', text: 'Sag {code}: sidste dag er {due}.' },
  },
  C25: {
    due: {
      title: 'Tid til en samtale?',
      text: 'Sag {code}: det er et stykke tid siden, I sidst talte sammen. Book en samtale, når det passer jer begge.',
      done: 'Vi har talt sammen',
    },
  },
};

const en: typeof da = {
  contact: {
    register: 'Register contact',
    save: 'Save contact',
    date: 'Which day?',
    dateError: 'Choose a day, today at the latest.',
    form: 'How?',
    formError: 'Choose how you were in contact.',
    reached: 'Did you get to talk?',
    reachedYes: 'Yes',
    reachedNo: 'No, I tried',
    future: 'That date is in the future. Choose today or a day that has passed.',
    networkLabel: 'Who took part?',
    network: 'The network took part',
  },
  C01: {
    headsUp: {
      title: 'Contact before {due}',
      text: 'Case {code}: last contact {last}. There must be contact at least once a month during the first year.',
      textFirst:
        'Case {code}: no contact yet. There must be contact at least once a month during the first year.',
    },
    due: { title: 'Contact today', text: 'Case {code}: today is the last day.' },
    overdue: { title: 'The contact is overdue', text: 'Case {code}: was due {due}. Do you need a hand?' },
    escalation: { title: 'A case is waiting for contact' },
    dueLater: { title: 'Contact no later than {due}', text: 'Case {code}: the last day is {due}.' },
  },
  C02: {
    due: {
      title: 'The first year has passed',
      text: 'Case {code}: the first year ends {yearEnd}. Shall the close contact go on, or do you move to the ordinary course?',
    },
    ordinary: 'Ordinary course',
    close: 'Go on with close contact',
    closeSave: 'Go on',
    until: 'Close contact until',
    untilError: 'Choose a day after today.',
  },
  C03: {
    headsUp: {
      title: 'CTI contact before {due}',
      text: 'Case {code}: last CTI contact {last}.',
      textFirst: 'Case {code}: no CTI contact yet.',
    },
    due: { title: 'CTI contact today', text: 'Case {code}: today is the last day.' },
    overdue: { title: 'The CTI contact is overdue', text: 'Case {code}: was due {due}. Do you need a hand?' },
    escalation: { title: 'A case is waiting for CTI contact' },
    dueLater: { title: 'CTI contact no later than {due}', text: 'Case {code}: the last day is {due}.' },
  },
  C25: {
    due: {
      title: 'Time for a talk?',
      text: 'Case {code}: it is a while since you last talked. Book a talk when it suits you both.',
      done: 'We have talked',
    },
  },
};

export const contactTexts = { da, en };
