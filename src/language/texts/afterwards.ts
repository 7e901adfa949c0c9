/** What was promised, and what became of it: C20, C21, C24, C26. */
const da = {
  C20: {
    reopen: {
      title: 'Ikke i job længere',
      text: 'Sag {code}: borgeren er ude af jobbet. Skal en ny sag åbnes? Den får en ny sagskode.',
    },
    due: {
      title: 'Hvordan går det i jobbet?',
      text: 'Sag {code}: ring og hør, hvordan det går – både hos medarbejderen og arbejdsgiveren.',
      done: 'Talt med dem',
    },
  },
  C21: {
    due: {
      title: 'Hvordan går det nu?',
      text: 'Sag {code} er afsluttet. Hvordan er borgerens situation nu? Skriv det i fagsystemet.',
      done: 'Status er noteret',
    },
  },
  C24: {
    overdue: {
      title: 'Løftet om svar er ikke indfriet',
      text: 'Sag {code}: du har lovet borgeren et svar til {due}. Brug for hjælp?',
    },
    escalation: {
      title: 'Et løfte er uden svar',
    },
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
    reopen: {
      title: 'No longer in the job',
      text: 'Case {code}: the citizen is out of the job. Should a new case be opened? It gets a new code.',
    },
    due: {
      title: 'How is the job going?',
      text: 'Case {code}: call and hear how it is going – with the employee and with the employer.',
      done: 'We have talked',
    },
  },
  C21: {
    due: {
      title: 'How are things now?',
      text: 'Case {code} has ended. How is the citizen now? Write it in the case system.',
      done: 'The status is noted',
    },
  },
  C24: {
    overdue: {
      title: 'The promised answer is late',
      text: 'Case {code}: you promised the citizen an answer by {due}. Do you need a hand?',
    },
    escalation: {
      title: 'A promise is unanswered',
    },
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
