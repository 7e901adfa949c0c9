/** A placement, from its start to what comes after it: C07, C08, C12, C17, C18. */
const da = {
  C07: {
    due: {
      title: 'Starter i dag',
      text: 'Sag {code} starter i virksomhed i dag. En god start betyder meget.',
    },
    dueLater: {
      title: 'Er startet',
      text: 'Sag {code} startede i virksomhed {start}. En god start betyder meget.',
    },
    joining: 'Jeg tager med',
    calling: 'Jeg ringer i dag',
    confirm: 'Kontaktperson bekræftet',
    confirmSave: 'Bekræft',
    contactPersonLabel: 'Hvem hjælper til daglig?',
    contactPerson: 'Virksomheden har en fast kontaktperson',
    onePagerLabel: 'Er one-pageren givet?',
    onePager: 'Virksomheden har fået one-pageren',
  },
  C08: {
    headsUp: {
      title: 'Hvordan går det de første dage?',
      text: 'Sag {code} startede {start}. Følg op senest {due}.',
    },
    due: { title: 'Hvordan går det de første dage?', text: 'Sag {code} startede {start}. Følg op i dag.' },
    overdue: {
      title: 'Første opfølgning er overskredet',
      text: 'Sag {code} startede {start}. Opfølgningen forfaldt {due}. Brug for hjælp?',
    },
    escalation: { title: 'En sag mangler første opfølgning' },
    dueLater: {
      title: 'Hvordan går det de første dage?',
      text: 'Sag {code} startede {start}. Følg op senest {due}.',
    },
    register: 'Registrér opfølgning',
    save: 'Gem opfølgning',
    citizenLabel: 'Borgeren',
    citizen: 'Talt med borger',
    companyLabel: 'Virksomheden',
    company: 'Talt med virksomhed',
    status: 'Hvordan går det?',
    statusError: 'Vælg, hvordan det går.',
    green: 'Grøn: det går godt',
    yellow: 'Gul: hold øje',
    red: 'Rød: der skal ske noget nu',
    nobody: 'Sæt hak ved, hvem du har talt med.',
  },
  C12: {
    payFromError: 'Vælg, fra hvilken dag der er lønnede timer.',
    weeksError: 'Skriv, hvor mange uger praktikken varer i alt: flere end {weeks} og højst 52.',
    halfway: {
      title: 'Halvvejs i praktikken',
      text: 'Sag {code}: skal timerne op, ned eller være som nu? Er der plads til lønnede timer?',
      done: 'Snakken er taget',
    },
    ending: {
      title: 'Praktikken slutter snart',
      text: 'Sag {code}: aftal, om praktikken skal forlænges, slutte eller blive til job.',
      done: 'Det er aftalt',
    },
  },
  C17: {
    clarificationError:
      'Det er den koordinerende sagsbehandler, der beslutter afklaring. Vælg nyt match, eller giv sagen videre.',
    interrupted: {
      title: 'Forløbet er afbrudt',
      text: 'Sag {code} går et skridt tilbage. Hvad skal næste match tage højde for?',
      done: 'Jeg finder nyt match',
    },
  },
  C18: {
    waiting: {
      title: 'Find et match',
      text: 'Sag {code} er uden praktik. Hvor langt er I?',
    },
    due: {
      title: 'Hvordan går det med et nyt match?',
      text: 'Sag {code}: gør status på, hvem du har kontaktet, og hvad næste skridt er. Brug for sparring?',
      done: 'Status er gjort',
    },
  },
};

const en: typeof da = {
  C07: {
    due: { title: 'Starts today', text: 'Case {code} starts in a company today. A good start means a lot.' },
    dueLater: {
      title: 'Has started',
      text: 'Case {code} started in a company {start}. A good start means a lot.',
    },
    joining: 'I am going along',
    calling: 'I will call today',
    confirm: 'Company contact confirmed',
    confirmSave: 'Confirm',
    contactPersonLabel: 'Who helps day to day?',
    contactPerson: 'The company has a regular contact person',
    onePagerLabel: 'Has the one-pager been given?',
    onePager: 'The company has been given the one-pager',
  },
  C08: {
    headsUp: {
      title: 'How are the first days going?',
      text: 'Case {code} started {start}. Follow up no later than {due}.',
    },
    due: { title: 'How are the first days going?', text: 'Case {code} started {start}. Follow up today.' },
    overdue: {
      title: 'The first follow-up is overdue',
      text: 'Case {code} started {start}. The follow-up was due {due}. Do you need a hand?',
    },
    escalation: { title: 'A case is waiting for its first follow-up' },
    dueLater: {
      title: 'How are the first days going?',
      text: 'Case {code} started {start}. Follow up no later than {due}.',
    },
    register: 'Register follow-up',
    save: 'Save follow-up',
    citizenLabel: 'The citizen',
    citizen: 'Talked with the citizen',
    companyLabel: 'The company',
    company: 'Talked with the company',
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
      title: 'Half-way through the placement',
      text: 'Case {code}: shall the hours go up, down or stay? Is there room for paid hours?',
      done: 'We have talked',
    },
    ending: {
      title: 'The placement ends soon',
      text: 'Case {code}: agree whether the placement is prolonged, ends or becomes a job.',
      done: 'It is agreed',
    },
  },
  C17: {
    clarificationError:
      'It is the coordinating case worker who decides on clarification. Choose a new match, or pass the case on.',
    interrupted: {
      title: 'The placement was interrupted',
      text: 'Case {code} goes one step back. What must the next match take into account?',
      done: 'I will find a new match',
    },
  },
  C18: {
    waiting: {
      title: 'Find a match',
      text: 'Case {code} has no placement. How far have you come?',
    },
    due: {
      title: 'How is the new match coming along?',
      text: 'Case {code}: take stock of whom you have contacted and what the next step is. Do you need advice?',
      done: 'Taken stock',
    },
  },
};

export const placementTexts = { da, en };
