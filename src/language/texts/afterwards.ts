/** What was promised, and what became of it: C20, C21, C24, C26. */
const da = {
  C20: {
    due: {
      title: 'Hvordan går det i jobbet?',
      text: 'Sag {code}: ring og hør, hvordan det går – både hos medarbejderen og arbejdsgiveren.',
      done: 'Talt med dem',
    },
  },
  C21: {
    due: {
      title: 'Et halvt år efter',
      text: 'Sag {code} sluttede for seks måneder siden. Hvordan er situationen nu? Skriv det i fagsystemet.',
      done: 'Status er noteret',
    },
  },
  C24: {
    due: {
      title: 'Svar senest i dag',
      text: 'Sag {code}: du har lovet borgeren et svar. Ring eller skriv i dag – også hvis svaret er, at I må vente.',
      done: 'Svaret er givet',
    },
    dueLater: {
      title: 'Svar hurtigst muligt',
      text: 'Sag {code}: du har lovet borgeren et svar. Ring eller skriv nu – også hvis svaret er, at I må vente.',
      done: 'Svaret er givet',
    },
  },
  C26: {
    prepare: {
      title: 'Årlig afklaring nærmer sig',
      text: 'Sag {code}: aftal, hvem der kan se på sagen med nye øjne, og hvornår. Senest {due}.',
      done: 'Det er aftalt',
    },
    due: {
      title: 'Årlig afklaring i dag',
      text: 'Sag {code}: i dag er sidste dag for årlig afklaring.',
      done: 'Afklaringen er holdt',
    },
    overdue: {
      title: 'Årlig afklaring er overskredet',
      text: 'Sag {code}: forfaldt {due}. Brug for hjælp?',
      done: 'Afklaringen er holdt',
    },
    escalation: { title: 'En sag mangler årlig afklaring' },
    dueLater: {
      title: 'Årlig afklaring senest {due}',
      text: 'Sag {code}: sidste dag for årlig afklaring er {due}.',
      done: 'Afklaringen er holdt',
    },
  },
};

const en: typeof da = {
  C20: {
    due: {
      title: 'How is the job going?',
      text: 'Case {code}: call and hear how it is going – with the employee and with the employer.',
      done: 'We have talked',
    },
  },
  C21: {
    due: {
      title: 'Half a year later',
      text: 'Case {code} ended six months ago. How are things now? Write it in the case system.',
      done: 'The status is noted',
    },
  },
  C24: {
    due: {
      title: 'An answer is due today',
      text: 'Case {code}: you promised the citizen an answer. Call or write today – even if the answer is that you must wait.',
      done: 'The answer is given',
    },
    dueLater: {
      title: 'An answer as soon as you can',
      text: 'Case {code}: you promised the citizen an answer. Call or write now – even if the answer is that you must wait.',
      done: 'The answer is given',
    },
  },
  C26: {
    prepare: {
      title: 'The annual clarification is coming up',
      text: 'Case {code}: agree who can look at the case with new eyes, and when. No later than {due}.',
      done: 'It is agreed',
    },
    due: {
      title: 'Annual clarification today',
      text: 'Case {code}: today is the last day for the annual clarification.',
      done: 'It was held',
    },
    overdue: {
      title: 'The annual clarification is overdue',
      text: 'Case {code}: was due {due}. Do you need a hand?',
      done: 'It was held',
    },
    escalation: { title: 'A case is waiting for its annual clarification' },
    dueLater: {
      title: 'Annual clarification no later than {due}',
      text: 'Case {code}: the last day for the annual clarification is {due}.',
      done: 'It was held',
    },
  },
};

export const afterwardsTexts = { da, en };
