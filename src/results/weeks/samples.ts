import { lise, mette, record, team } from '../../cards/sampleTown.ts';
import { input, message, type Sample } from '../../outbox/sample.ts';
import type { MessageRow } from '../../store/messageRow.ts';
import type { CaseRecord } from '../../store/rows.ts';

const list = { day: '2026-04-13', start: '' };
const cases = [3, 9, 12].map(
  (index): CaseRecord => ({
    ...record({ lastContact: `2026-03-${10 + index}` }),
    caseRef: `B-${100 + index}`,
  }),
);
const settled = { ...record({ lastSign: '2026-04-14' }), caseRef: 'B-103' };
const caseRefs = cases.map(({ caseRef }) => caseRef);

function personal(
  name: string,
  to: typeof lise,
  row: Partial<MessageRow>,
  loaded: readonly CaseRecord[],
): Sample {
  return {
    name: `week-${name}`,
    audience: 'personal',
    shows: (language) =>
      input({
        team: { ...team, language },
        reader: { ...to, language },
        message: message({ id: 'week-17', cards: [], to: to.id, ...row }),
        cards: [],
        loaded,
      }),
  };
}

const asked: Partial<MessageRow> = {
  view: 'stepAsked',
  list: { ...list, caseRefs: ['B-103'] },
  by: lise.id,
};

/** The exceptions of the week's receipt, and what a worker is asked of one of them. */
export const weekSamples: readonly Sample[] = [
  personal('unseen-open', lise, { view: 'unseen', list: { ...list, caseRefs } }, cases),
  personal('unseen-asked-open', lise, { view: 'unseen', list: { ...list, caseRefs, asked: ['B-109'] } }, [
    settled,
    ...cases.slice(1),
  ]),
  personal('asked-open', mette, asked, cases.slice(0, 1)),
  personal('asked-settled', mette, asked, [settled]),
];
