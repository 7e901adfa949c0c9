/** The alerts on absence: C09, C10, C11. */
const da = {
  C09: {
    callNow: {
      title: 'ikke mødt',
      done: 'Fik fat i',
    },
    outreach: {
      title: 'stadig ingen kontakt',
      done: 'Fik fat i',
    },
  },
  C10: {
    reported: {
      title: 'virksomheden har ringet',
      done: 'Fik fat i',
    },
  },
  C11: {
    longAbsence: {
      title: 'længere fravær',
      text: 'Kontakt sagsbehandleren i kommunen (fagsystem eller sikker post).',
      done: 'Kontaktet',
    },
  },
};

const en: typeof da = {
  C09: {
    callNow: {
      title: 'not here',
      done: 'I got through',
    },
    outreach: {
      title: 'still no contact',
      done: 'I got through',
    },
  },
  C10: {
    reported: {
      title: 'the company called',
      done: 'I got through',
    },
  },
  C11: {
    longAbsence: {
      title: 'longer absence',
      text: 'Contact the municipal case worker (case system or secure mail).',
      done: 'Contacted',
    },
  },
};

export const absenceCardsTexts = { da, en };
