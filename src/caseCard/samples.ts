import { crowd, members, mette, record, team } from '../cards/sampleTown.ts';
import type { Saying } from '../cards/saying.ts';
import { type Language, type TextKey, text } from '../language/text.ts';
import type { Sample } from '../outbox/sample.ts';
import { builtInProgrammes } from '../programmes/builtIn.ts';
import { flereSkalMed } from '../programmes/flereSkalMed.ts';
import type { CaseRecord } from '../store/rows.ts';
import type { CaseSay } from '../talk/caseSay.ts';
import type { Told } from './correct.ts';
import type { ShownCase } from './find.ts';
import { type CaseLook, type CaseView, caseFace } from './view.ts';
import type { CorrectLook } from './viewCorrect.ts';
import { newCaseFace } from './viewNew.ts';

const today = '2026-04-16';

/** In its first placement, with all that is usually known. */
const known: CaseRecord = {
  ...record({
    stage: { id: 'step2', since: '2026-01-20', byInterruption: false },
    criteria: { agreement: '2026-02-10' },
    planRegistered: '2026-01-15',
    planDelivered: true,
    matchFound: '2026-02-09',
    matters: { parts: ['agreement'], match: '2026-02-09' },
    nextStep: { step: 'citizenAnswers', on: '2026-04-14', registered: '2026-04-14', by: '2026-04-20' },
    lastSign: '2026-04-14',
    sparring: '2026-04-13',
    attendance: { '2026-04-15': 'met' },
    paidHours: { '2026-04': { ordinary: 1250 } },
  }),
  open: ['B-101|C01|due|2026-03-16'],
  due: [
    { at: '2026-04-27T06:00:00Z', cardKey: 'B-101|C12|halfway|2026-02-16', caseRef: 'B-101', why: 'plan' },
  ],
};
const longest = 'SAGSKODE-2026-100000-ABCDEFGHIJK';
const ended: CaseRecord = record({ ended: { on: '2026-04-01', by: 'participationEnded', left: 'moved' } });
const paused: CaseRecord = { ...record({ paused: true }), pausedUntil: '2026-05-01' };

function newCase(name: string, { step = 0, error }: { step?: number; error?: TextKey } = {}): Sample {
  return {
    name: `caseCard-new${name}`,
    audience: 'personal',
    shows: (language) =>
      newCaseFace({
        ...{ language, team, programmes: builtInProgrammes, members, today, filled: {}, step },
        ...(error && { error: text(language, error) }),
      }),
  };
}

/** `/sag ny`. */
const opening: readonly Sample[] = [
  newCase(''),
  newCase('-refused', { error: 'say.codeTaken' }),
  newCase('-step2', { step: 1 }),
];

const told: readonly Told[] = Array.from({ length: 11 }, (_, index) => {
  const head = { at: '2026-04-14T09:00', caseRef: 'B-101' } as const;
  const of = { sequence: 20 - index, by: index % 2 === 0 ? mette.id : 'import' };
  if (index % 3 === 2) {
    const hours = { month: '2026-03', hours: 10 + index / 4, kind: 'ordinary' } as const;
    return { ...of, on: hours.month, event: { ...head, ...hours, type: 'paidHoursRegistered' } };
  }
  const on = `2026-04-${String(14 - index).padStart(2, '0')}`;
  return { ...of, on, event: { ...head, type: 'contactHeld', form: 'talk', date: on } };
});
const corrections: readonly (readonly [name: string, look: CorrectLook])[] = [
  ['list', { told, page: 1 }],
  ['last', { told, page: 2 }],
  ['none', { told: [], page: 1 }],
  ...told.slice(0, 1).map((first): [string, CorrectLook] => ['asked', { one: first }]),
];

interface Over extends Partial<CaseView> {
  /** Who looks, and at whose team. */
  who?: Partial<ShownCase>;
}

/** What can be said is the features': the gallery hands it over. */
export function samplesWith(says: readonly CaseSay[]): readonly Sample[] {
  const face = (own: CaseRecord, look: CaseLook, language: Language, { who = {}, ...over }: Over) => {
    const about = { state: own.state, programme: flereSkalMed, today };
    const shown = {
      team: { ...team, language },
      member: mette,
      members,
      record: own,
      about,
      isPrimary: true,
      isFormer: false,
      ...who,
    };
    return caseFace({ shown, says, language, ...over }, look);
  };
  const one = (name: string, own: CaseRecord, look: CaseLook, over: Over = {}): Sample => ({
    name: `caseCard-${name}`,
    audience: 'personal',
    shows: (language) => face(own, look, language, over),
  });
  const forms = says.flatMap((one) => (one.opens === undefined ? [one.saying] : []));
  return [
    ...opening,
    one('open', known, { page: 'case' }),
    one('saved', known, { page: 'case' }, { saved: 'one-pager' }),
    one('opened', known, { page: 'case' }, { from: { message: 'm-1', card: 'B-101|C01|due|2026-03-16' } }),
    one('more', known, { page: 'more' }),
    one('none', record({ lastContact: undefined, placements: [], opened: undefined }), { page: 'case' }),
    one('paused', paused, { page: 'case' }),
    one('ended', ended, { page: 'case' }),
    one('overlap', known, { page: 'case' }, { who: { isFormer: true, isPrimary: false } }),
    ...corrections.map(([name, look]) => one(`correct-${name}`, known, { page: 'correct', look })),
    one('long', { ...known, caseRef: longest }, { page: 'case' }),
    ...large(forms).map((saying) =>
      one(
        `form-${saying.id}-large`,
        known,
        { page: 'form', saying, open: { name: saying.id, step: 0, filled: {} } },
        { who: { members: [...members, ...crowd] } },
      ),
    ),
    ...forms.map((saying) =>
      one(`form-${saying.id}`, known, {
        page: 'form',
        saying,
        open: { name: saying.id, step: 0, filled: {} },
      }),
    ),
  ];
}

/** Those that ask for a colleague, of whom a large team has too many to show. */
function large(sayings: readonly Saying[]): Saying[] {
  return sayings.filter(({ id }) => id === 'people');
}
