/** Paid hours and what is shared with the team: C13–C16. */
const da = {
  C13: {
    again: { title: 'løntimer mangler', status: '{month}', text: 'Skriv timerne, eller sæt 0.' },
    due: {
      title: 'løntimer',
      status: '{month}',
      text: 'Skriv timerne, eller sæt 0.',
      done: 'Skriv løntimer',
    },
    hours: 'Timer i {month}',
    hoursError: 'Skriv timerne som et tal mellem 0 og 744, for eksempel 12,5.',
    kind: 'Hvilken slags timer?',
    kindError: 'Vælg, hvilken slags timer det er.',
    ordinary: 'Ordinære timer',
    smallJob: 'Småjob',
    exemptionCard: 'Socialt frikort',
    wageSubsidy: 'Løntilskud',
    flexJob: 'Fleksjob',
  },
  C14: {
    share: {
      title: 'Første lønnede timer',
      text: 'En borger i vores team har fået sine første lønnede timer.',
    },
  },
  C15: {
    share: { title: 'Målet er nået', text: 'En borger er nu oppe på mindst 30 lønnede timer om måneden.' },
  },
  C16: { share: { title: 'Nyt job!', text: 'En borger i vores team er startet i job eller uddannelse.' } },
};

const en: typeof da = {
  C13: {
    again: { title: 'paid hours missing', status: '{month}', text: 'Enter the hours, or 0.' },
    due: { title: 'paid hours', status: '{month}', text: 'Enter the hours, or 0.', done: 'Enter hours' },
    hours: 'Hours in {month}',
    hoursError: 'Enter the hours as a number between 0 and 744, such as 12.5.',
    kind: 'What kind of hours?',
    kindError: 'Choose what kind of hours they are.',
    ordinary: 'Ordinary hours',
    smallJob: 'Small job',
    exemptionCard: 'Social exemption card',
    wageSubsidy: 'Wage subsidy',
    flexJob: 'Flex job',
  },
  C14: {
    share: { title: 'First paid hours', text: 'A citizen in our team has had their first paid hours.' },
  },
  C15: {
    share: { title: 'The target is reached', text: 'A citizen is now at 30 paid hours a month or more.' },
  },
  C16: {
    share: { title: 'A new job!', text: 'A citizen in our team has started in a job or an education.' },
  },
};

export const milestonesTexts = { da, en };
