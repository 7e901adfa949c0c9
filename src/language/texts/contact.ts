/** Contact with the citizen: C01, C02, C03, C25. */
const da = {
  contact: {
    register: 'Registrér kontakt',
    talked: 'Talt',
    notReached: 'Fik ikke fat i',
    last: 'sidst talt {date}',
    never: 'ingen kontakt endnu',
    overdue: 'Overskredet · forfaldt {due}',
    date: 'Hvornår?',
    dateError: 'Vælg en dag, senest i dag.',
    form: 'Hvordan talte I sammen?',
    formError: 'Vælg, hvordan I var i kontakt.',
    future: 'Datoen ligger ude i fremtiden. Vælg i dag eller en dag, der er gået.',
    network: 'Netværket var med',
  },
  C01: {
    headsUp: { title: 'kontakt' },
    due: { title: 'kontakt i dag' },
    overdue: { title: 'kontakt' },
    escalation: { title: 'mangler kontakt' },
    dueLater: { title: 'kontakt' },
  },
  C02: {
    due: {
      title: 'første år er gået',
      status: 'Slutter {yearEnd}',
      text: 'Skal I blive ved med tæt kontakt?',
    },
    ordinary: 'Ordinært forløb',
    close: 'Fortsæt tæt kontakt',
    until: 'Tæt kontakt til og med',
    untilError: 'Vælg en dag efter i dag.',
  },
  C03: {
    headsUp: { title: 'CTI-kontakt' },
    due: { title: 'CTI-kontakt i dag' },
    overdue: { title: 'CTI-kontakt' },
    escalation: { title: 'mangler CTI-kontakt' },
    dueLater: { title: 'CTI-kontakt' },
  },
  C25: {
    talks: '{count} samtaler på 12 måneder, mål {perYear}',
    due: {
      title: 'tid til en samtale?',
    },
  },
};

const en: typeof da = {
  contact: {
    register: 'Register contact',
    talked: 'Talked',
    notReached: 'No answer',
    last: 'last talked {date}',
    never: 'no contact yet',
    overdue: 'Overdue · was due {due}',
    date: 'When?',
    dateError: 'Choose a day, today at the latest.',
    form: 'How did you talk?',
    formError: 'Choose how you were in contact.',
    future: 'That date is in the future. Choose today or a day that has passed.',
    network: 'The network took part',
  },
  C01: {
    headsUp: { title: 'contact' },
    due: { title: 'contact today' },
    overdue: { title: 'contact' },
    escalation: { title: 'no contact' },
    dueLater: { title: 'contact' },
  },
  C02: {
    due: {
      title: 'first year has passed',
      status: 'Ends {yearEnd}',
      text: 'Shall the close contact go on?',
    },
    ordinary: 'Ordinary course',
    close: 'Keep close contact',
    until: 'Close contact until',
    untilError: 'Choose a day after today.',
  },
  C03: {
    headsUp: { title: 'CTI contact' },
    due: { title: 'CTI contact today' },
    overdue: { title: 'CTI contact' },
    escalation: { title: 'no CTI contact' },
    dueLater: { title: 'CTI contact' },
  },
  C25: {
    talks: '{count} talks in 12 months, goal {perYear}',
    due: {
      title: 'time for a talk?',
    },
  },
};

export const contactTexts = { da, en };
