import type { Language } from '../language/text.ts';
import type { Named } from './roles.ts';

type Why = Extract<Named, { type: 'refused' }>['why'];

const da = {
  help: { what: '/roller', detail: 'For ledere: hvem der må læse loggen' },
  notAllowed: 'Det kan kun teamets ledere og den, der har sat mig op. Bed en af dem om det.',
  title: 'Hvem må læse loggen?',
  status: 'To ledere eller ejere udpeger sammen, og ingen udpeger sig selv',
  none: 'Ingen er udpeget endnu.',
  note: 'Den, der er udpeget, ser loggen i sin egen chat med mig eller i fanen, og ellers intet om sager.',
  entry: '{role}: {name}',
  waiting: 'Udpeget af {one}. En anden leder eller ejer skal bekræfte det her med /roller.',
  confirmed: 'Udpeget af {one} og {other}',
  somebody: 'en tidligere kollega',
  name: 'Udpeg',
  formTitle: 'Udpeg en, der må læse loggen',
  role: 'Rolle',
  id: 'Personens objekt-id i Entra',
  idPlaceholder: '00000000-0000-0000-0000-000000000000',
  idRequired: 'Skriv objekt-id’et, som det står på personens side i Entra.',
  roleRequired: 'Vælg en rolle.',
  confirm: 'Bekræft',
  remove: 'Fjern',
  back: 'Tilbage',
  saved: 'Udpeget. En anden leder eller ejer skal bekræfte det. Jeg har skrevet til dem.',
  done: 'Bekræftet. Personen kan skrive /log til mig.',
  removed: 'Fjernet.',
  asked: 'En leder eller ejer har udpeget en, der må læse loggen. Du kan bekræfte det',
  noOther:
    'Udpeget. Der er ingen anden leder eller ejer, der kan bekræfte det: giv en kollega rollen leder i /opsætning.',
  refused: {
    self: 'Ingen udpeger eller bekræfter sig selv.',
    alone: 'Du udpegede personen. En anden skal bekræfte det.',
    already: 'Personen er udpeget allerede.',
    full: 'Der er udpeget så mange, som der kan være. Fjern en først.',
    gone: 'Personen er ikke udpeget længere.',
  } satisfies Record<Why, string>,
};

const en: typeof da = {
  help: { what: '/roles', detail: 'For leaders: who may read the log' },
  notAllowed: 'Only the team’s leaders and whoever set me up can do that. Ask one of them.',
  title: 'Who may read the log?',
  status: 'Two leaders or owners name somebody together, and nobody names themselves',
  none: 'Nobody has been named yet.',
  note: 'Whoever is named sees the log in their own chat with me or in the tab, and nothing else about cases.',
  entry: '{role}: {name}',
  waiting: 'Named by {one}. Another leader or owner must confirm it here with /roles.',
  confirmed: 'Named by {one} and {other}',
  somebody: 'a former colleague',
  name: 'Name somebody',
  formTitle: 'Name somebody who may read the log',
  role: 'Role',
  id: 'The person’s object id in Entra',
  idPlaceholder: '00000000-0000-0000-0000-000000000000',
  idRequired: 'Write the object id as it stands on the person’s page in Entra.',
  roleRequired: 'Choose a role.',
  confirm: 'Confirm',
  remove: 'Remove',
  back: 'Back',
  saved: 'Named. Another leader or owner must confirm it. I have written to them.',
  done: 'Confirmed. The person can write /log to me.',
  removed: 'Removed.',
  asked: 'A leader or owner has named somebody who may read the log. You can confirm it',
  noOther:
    'Named. There is no other leader or owner who can confirm it: give a colleague the role leader in /settings.',
  refused: {
    self: 'Nobody names or confirms themselves.',
    alone: 'You named the person. Somebody else must confirm it.',
    already: 'The person has been named already.',
    full: 'As many are named as there can be. Remove one first.',
    gone: 'The person is no longer named.',
  },
};

const texts: Record<Language, typeof da> = { da, en };

export function roleTexts(language: Language): typeof da {
  return texts[language];
}
