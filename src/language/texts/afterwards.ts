/** What was promised, and what became of it: C20, C21, C24, C26. */
const da = {
  C20: {
    due: {
      title: 'efterværn',
      text: 'Hør, hvordan det går hos medarbejderen og arbejdsgiveren.',
    },
    reopen: {
      title: 'ikke i job længere',
      status: 'Meldt {aftercare} · job fra {ended}',
      text: 'Skal sagen åbnes igen? Den får en ny sagskode.',
    },
  },
  C21: {
    due: {
      title: 'hvordan går det nu?',
      text: 'Hvordan er borgerens situation nu?',
    },
  },
  C24: {
    due: {
      title: 'svar til borgeren',
      text: 'Giv besked, også hvis svaret er, at I må vente.',
      done: 'Svar er givet',
    },
    dueLater: {
      title: 'svar til borgeren',
      text: 'Giv besked, også hvis svaret er, at I må vente.',
      done: 'Svar er givet',
    },
    overdue: {
      title: 'svar til borgeren',
      status: 'Lovet {promised} · skulle gives {due}',
      done: 'Svar er givet',
    },
    escalation: { title: 'løfte uden svar', status: 'Hos {name} · lovet {promised}' },
  },
  C26: {
    prepare: {
      title: 'årlig afklaring',
      text: 'Aftal, hvem der ser på sagen med nye øjne, og hvornår.',
    },
    due: {
      title: 'årlig afklaring',
    },
    overdue: {
      title: 'årlig afklaring',
    },
    escalation: { title: 'mangler årlig afklaring' },
    dueLater: {
      title: 'årlig afklaring',
    },
  },
};

const en: typeof da = {
  C20: {
    due: {
      title: 'aftercare',
      text: 'Hear how it is going with the employee and the employer.',
    },
    reopen: {
      title: 'no longer in the job',
      status: 'Heard {aftercare} · job since {ended}',
      text: 'Open the case again? It gets a new code.',
    },
  },
  C21: {
    due: {
      title: 'how are things now?',
      text: 'How are things now?',
    },
  },
  C24: {
    due: {
      title: 'answer the citizen',
      text: 'Say so, even if the answer is that you must wait.',
      done: 'Answered',
    },
    dueLater: {
      title: 'answer the citizen',
      text: 'Say so, even if the answer is that you must wait.',
      done: 'Answered',
    },
    overdue: { title: 'answer the citizen', status: 'Promised {promised} · due {due}', done: 'Answered' },
    escalation: { title: 'promise unanswered', status: 'With {name} · promised {promised}' },
  },
  C26: {
    prepare: {
      title: 'annual clarification',
      text: 'Agree who looks at the case with new eyes, and when.',
    },
    due: {
      title: 'annual clarification',
    },
    overdue: {
      title: 'annual clarification',
    },
    escalation: { title: 'no annual clarification' },
    dueLater: {
      title: 'annual clarification',
    },
  },
};

export const afterwardsTexts = { da, en };
