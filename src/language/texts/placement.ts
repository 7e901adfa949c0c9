/** A placement, from its start to what comes after it: C07, C08, C12, C17, C18. */
const da = {
  C07: {
    due: { title: 'starter i dag', status: 'I virksomhed' },
    dueLater: { title: 'er startet', status: 'I virksomhed {start}' },
    joining: 'Jeg tager med',
    calling: 'Jeg ringer i dag',
    confirm: 'Bekræft starten',
    contactPerson: 'Virksomheden har en fast kontaktperson',
    onePager: 'Virksomheden har fået one-pageren',
  },
  C08: {
    next: 'Hvornår er næste kontakt?',
    started: 'startede {start}',
    headsUp: { title: 'første opfølgning' },
    due: { title: 'første opfølgning' },
    overdue: { title: 'første opfølgning' },
    escalation: { title: 'mangler opfølgning' },
    dueLater: { title: 'første opfølgning' },
    register: 'Registrér opfølgning',
    talked: 'Hvem har du talt med?',
    citizen: 'Borgeren',
    company: 'Virksomheden',
    status: 'Hvordan går det?',
    statusError: 'Vælg, hvordan det går.',
    green: 'Grøn: det går godt',
    yellow: 'Gul: hold øje',
    red: 'Rød: der skal ske noget nu',
    nobody: 'Sæt flueben ved, hvem du har talt med.',
  },
  C12: {
    payFromError: 'Vælg, fra hvilken dag der er lønnede timer.',
    weeksError: 'Skriv, hvor mange uger praktikken varer i alt: flere end {weeks} og højst 52.',
    halfway: {
      title: 'halvvejs i praktikken',
      text: 'Skal timerne ændres eller blive lønnede?',
    },
    ending: {
      title: 'praktikken slutter',
      text: 'Skal den forlænges, slutte eller blive til job?',
    },
  },
  C17: {
    clarificationError:
      'Det er den koordinerende sagsbehandler, der beslutter afklaring. Vælg nyt match, eller giv sagen videre.',
    interrupted: {
      title: 'forløbet er afbrudt',
      text: 'Hvad skal næste match tage højde for?',
    },
  },
  C18: {
    waiting: {
      title: 'find et match',
      status: 'Uden praktik siden {withoutPlacement}',
      text: 'Hvor langt er I?',
    },
    due: {
      title: 'nyt match',
    },
  },
};

const en: typeof da = {
  C07: {
    due: { title: 'starts today', status: 'In a company' },
    dueLater: { title: 'has started', status: 'In a company {start}' },
    joining: 'I am going along',
    calling: 'I will call today',
    confirm: 'Confirm the start',
    contactPerson: 'The company has a regular contact person',
    onePager: 'The company has been given the one-pager',
  },
  C08: {
    next: 'When is the next contact?',
    started: 'started {start}',
    headsUp: { title: 'first follow-up' },
    due: { title: 'first follow-up' },
    overdue: { title: 'first follow-up' },
    escalation: { title: 'no first follow-up' },
    dueLater: { title: 'first follow-up' },
    register: 'Register follow-up',
    talked: 'Whom have you talked with?',
    citizen: 'The citizen',
    company: 'The company',
    status: 'How is it going?',
    statusError: 'Choose how it is going.',
    green: 'Green: it is going well',
    yellow: 'Yellow: keep an eye on it',
    red: 'Red: something must happen now',
    nobody: 'Tick whom you talked with.',
  },
  C12: {
    payFromError: 'Choose the day from which there are paid hours.',
    weeksError: 'Write how many weeks the placement lasts in all: more than {weeks} and at most 52.',
    halfway: {
      title: 'half-way in placement',
      text: 'Shall the hours change or become paid?',
    },
    ending: {
      title: 'the placement ends',
      text: 'Is it prolonged, does it end, or does it become a job?',
    },
  },
  C17: {
    clarificationError:
      'It is the coordinating case worker who decides on clarification. Choose a new match, or pass the case on.',
    interrupted: {
      title: 'broken off',
      text: 'What must the next match take into account?',
    },
  },
  C18: {
    waiting: {
      title: 'find a match',
      status: 'No placement since {withoutPlacement}',
      text: 'How far have you come?',
    },
    due: {
      title: 'new match',
    },
  },
};

export const placementTexts = { da, en };
