/** Cards about the team: C19, C23, C27, C28. */
const da = {
  C19: {
    headsUp: {
      title: 'Måling inden {due}',
      text: 'Sag {code}: tid til næste progressionsmåling. De små skridt tæller.',
      done: 'Målingen er lavet',
    },
    due: {
      title: 'Progressionsmåling i dag',
      text: 'Sag {code}: i dag er sidste dag. De små skridt tæller.',
      done: 'Målingen er lavet',
    },
    overdue: {
      title: 'Målingen er overskredet',
      text: 'Sag {code}: forfaldt {due}. Brug for hjælp?',
      done: 'Målingen er lavet',
    },
    escalation: { title: 'En sag mangler en måling' },
    dueLater: {
      title: 'Måling senest {due}',
      text: 'Sag {code}: sidste dag er {due}. De små skridt tæller.',
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
      title: 'Ny kontaktperson',
      text: 'Sag {code} har fået ny ansvarlig: {name}. Sørg for et overlap, og for at borgeren ved det.',
      done: 'Overlap er aftalt',
    },
    overlap: {
      title: 'Har I mødtes om sagen?',
      text: 'Sag {code} har skiftet kontaktperson. Hold et fælles møde med borgeren, hvis I ikke har gjort det.',
      done: 'Vi har mødtes',
    },
  },
  C28: {
    over: {
      title: 'Mange sager hos en kollega',
      text: '{name} har nu flere sager end aftalt. Tag en snak om, hvad der kan flyttes eller vente.',
      done: 'Snakken er taget',
    },
  },
};

const en: typeof da = {
  C19: {
    headsUp: {
      title: 'Measurement before {due}',
      text: 'Case {code}: time for the next progress measurement. Small steps count.',
      done: 'It is measured',
    },
    due: {
      title: 'Progress measurement today',
      text: 'Case {code}: today is the last day. Small steps count.',
      done: 'It is measured',
    },
    overdue: {
      title: 'The measurement is overdue',
      text: 'Case {code}: was due {due}. Do you need a hand?',
      done: 'It is measured',
    },
    escalation: { title: 'A case is waiting for a measurement' },
    dueLater: {
      title: 'Measurement no later than {due}',
      text: 'Case {code}: the last day is {due}. Small steps count.',
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
      title: 'A new contact person',
      text: 'Case {code} has a new person responsible: {name}. See to an overlap, and that the citizen knows.',
      done: 'The overlap is agreed',
    },
    overlap: {
      title: 'Have you met about the case?',
      text: 'Case {code} has changed contact person. Hold a meeting together with the citizen if you have not.',
      done: 'We have met',
    },
  },
  C28: {
    over: {
      title: 'A colleague has many cases',
      text: '{name} now has more cases than agreed. Have a talk about what can be moved or wait.',
      done: 'We have talked',
    },
  },
};

export const teamTexts = { da, en };
