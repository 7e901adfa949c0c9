/** Cards about the team: C19, C23, C27, C28. */
const da = {
  C19: {
    headsUp: {
      title: 'progressionsmåling',
    },
    due: {
      title: 'progressionsmåling',
    },
    overdue: {
      title: 'progressionsmåling',
    },
    escalation: { title: 'mangler en måling' },
    dueLater: {
      title: 'progressionsmåling',
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
      status: 'Nu {name} · skift nr. {changes} på sagen',
      text: 'Aftal et overlap: chancen for job reduceres med 22 pct. ved sagsbehandlerskift (Væksthuset, BIP).',
    },
    overlap: {
      title: 'har I mødtes?',
      status: 'Ny kontaktperson',
      text: 'Hold et fælles møde med borgeren.',
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
    },
    due: {
      title: 'progress measurement',
    },
    overdue: {
      title: 'progress measurement',
    },
    escalation: { title: 'no measurement' },
    dueLater: {
      title: 'progress measurement',
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
      status: 'Now {name} · change no. {changes} on the case',
      text: 'Agree on an overlap: a change of case worker cuts the chance of a job by 22 per cent (Væksthuset, BIP).',
    },
    overlap: {
      title: 'have you met?',
      status: 'New contact person',
      text: 'Hold a meeting together with the citizen.',
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
