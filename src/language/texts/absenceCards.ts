/** The alerts on absence: C09, C10, C11. */
const da = {
  C09: {
    callNow: {
      title: 'Ikke mødt – ring nu',
      text: 'Sag {code} var ventet i dag. Ring og hør, om alt er vel, hvad der skal til, og om færre timer i dag kan hjælpe.',
      done: 'Fik fat i',
    },
    outreach: {
      title: 'Stadig ingen kontakt',
      text: 'Sag {code}: prøv igen, skriv en sms, eller aftal hvem der kører forbi.',
      done: 'Fik fat i',
    },
  },
  C10: {
    reported: {
      title: 'Virksomheden har ringet',
      text: 'Sag {code} er ikke mødt i virksomheden. Ring til borgeren, og giv virksomheden svar.',
      done: 'Fik fat i',
    },
  },
  C11: {
    longAbsence: {
      title: 'Længere fravær',
      text: 'Sag {code}: kontakt sagsbehandleren i kommunen (via fagsystem eller sikker post).',
      done: 'Kontaktet',
    },
  },
};

const en: typeof da = {
  C09: {
    callNow: {
      title: 'Not arrived – call now',
      text: 'Case {code} was expected today. Call and hear whether all is well, what it takes, and whether fewer hours today would help.',
      done: 'I got through',
    },
    outreach: {
      title: 'Still no contact',
      text: 'Case {code}: try again, write a text message, or agree who drives by.',
      done: 'I got through',
    },
  },
  C10: {
    reported: {
      title: 'The company has called',
      text: 'Case {code} has not arrived at the company. Call the citizen, and give the company an answer.',
      done: 'I got through',
    },
  },
  C11: {
    longAbsence: {
      title: 'A longer absence',
      text: 'Case {code}: contact the case worker in the municipality (through the case system or secure mail).',
      done: 'Contacted',
    },
  },
};

export const absenceCardsTexts = { da, en };
