/** Cards about the team: C19, C23, C27, C28. */
const da = {
  C19: {
    headsUp: {
      title: 'progressionsmåling',
      text: 'De små skridt tæller.',
      done: 'Målingen er lavet',
    },
    due: {
      title: 'progressionsmåling',
      text: 'De små skridt tæller.',
      done: 'Målingen er lavet',
    },
    overdue: {
      title: 'progressionsmåling',
      done: 'Målingen er lavet',
    },
    escalation: { title: 'mangler en måling' },
    dueLater: {
      title: 'progressionsmåling',
      text: 'De små skridt tæller.',
      done: 'Målingen er lavet',
    },
  },
  C23: {
    agenda: {
      title: 'Godmorgen, team',
      text: 'Hvem starter i dag? Hvem har brug for os? Hvad lykkedes i går?',
    },
  },
  C27: {
    change: {
      title: 'ny kontaktperson',
      status: 'Nu {name}',
      text: 'Aftal et overlap, og sig det til borgeren.',
      done: 'Overlap er aftalt',
    },
    overlap: {
      title: 'har I mødtes?',
      status: 'Ny kontaktperson',
      text: 'Hold et fælles møde med borgeren.',
      done: 'Vi har mødtes',
    },
  },
  C28: {
    over: {
      title: 'sagsstamme over mål',
      status: 'Hos {name}',
      text: 'Tag en snak om, hvad der kan flyttes eller vente.',
      done: 'Snakken er taget',
    },
  },
};

const en: typeof da = {
  C19: {
    headsUp: {
      title: 'progress measurement',
      text: 'Small steps count.',
      done: 'It is measured',
    },
    due: {
      title: 'progress measurement',
      text: 'Small steps count.',
      done: 'It is measured',
    },
    overdue: {
      title: 'progress measurement',
      done: 'It is measured',
    },
    escalation: { title: 'no measurement' },
    dueLater: {
      title: 'progress measurement',
      text: 'Small steps count.',
      done: 'It is measured',
    },
  },
  C23: {
    agenda: {
      title: 'Good morning, team',
      text: 'Who starts today? Who needs us? What went well yesterday?',
    },
  },
  C27: {
    change: {
      title: 'new contact person',
      status: 'Now {name}',
      text: 'Agree on an overlap, and tell the citizen.',
      done: 'The overlap is agreed',
    },
    overlap: {
      title: 'have you met?',
      status: 'New contact person',
      text: 'Hold a meeting together with the citizen.',
      done: 'We have met',
    },
  },
  C28: {
    over: {
      title: 'caseload over the limit',
      status: 'With {name}',
      text: 'Talk about what can be moved or wait.',
      done: 'We have talked',
    },
  },
};

export const teamTexts = { da, en };
