import { card, lise, mette, team } from '../../cards/sampleTown.ts';
import { type CardKind, cardKinds, channelCards, type PlannedCardId } from '../../engine/cards.ts';
import { isEscalation } from '../../engine/recipients.ts';
import { optionalText } from '../../language/text.ts';
import type { RenderInput } from '../../outbox/contract.ts';
import { input, message, type Sample } from '../../outbox/sample.ts';
import type { CardRow } from '../../store/rows.ts';
import { drawSample } from './draw.ts';
import { formSamples } from './forms.ts';
import { recordOf } from './records.ts';

const at = '2026-04-16T09:10';

/** What can become of a card, by name. `verb` is what answers it. */
function states(verb: string): Record<string, Partial<CardRow>> {
  const handled = { by: mette.id, at, verb, sequence: 8 };
  return {
    open: {},
    taken: { taken: { by: 'id-anders', at } },
    attempted: { notes: [{ code: 'attempted', by: mette.id, at }] },
    snoozed: { state: 'snoozed', snoozedTo: '2026-04-17' },
    handled: { state: 'answered', handled: { ...handled, next: '2026-05-13' } },
    filed: { state: 'answered', handled, notes: [{ code: 'journalised', by: mette.id, at }] },
    old: { state: 'answered', handled: { ...handled, at: '2026-04-13T09:10' } },
    dismissed: { state: 'answered', handled: { ...handled, verb: 'card.dismiss' } },
    cancelled: { state: 'cancelled' },
    expired: { state: 'expired' },
  };
}

/** Due days that fit the moment of the gallery, a Thursday at eight. */
function dates(kind: CardKind): Partial<CardRow> {
  if (kind === 'headsUp' || kind === 'prepare') return { due: '2026-04-21' };
  if (kind === 'overdue') return { due: '2026-04-15' };
  return isEscalation(kind) ? { due: '2026-04-09', to: [lise.id] } : { due: '2026-04-16' };
}

const cycles: Partial<Record<PlannedCardId, string>> = {
  C02: '2026-04-15',
  C13: '2026-03',
  C24: '2026-04-14',
};

export function cardOf(id: PlannedCardId, kind: CardKind, over: Partial<CardRow> = {}): CardRow {
  const cycle = cycles[id] ?? '2026-03-16';
  const where = channelCards.has(id) ? 'channel' : 'personal';
  return card({ card: id, kind, cycle, where, ...dates(kind), ...over });
}

/** One card as a message of its own. */
export function ofCard(
  name: string,
  row: CardRow,
  { view = 'card', ...over }: Partial<RenderInput['message']> & { look?: RenderInput['look'] } = {},
): Sample {
  const audience = view === 'twin' || row.where === 'channel' ? 'channel' : 'personal';
  const { look, ...more } = over;
  const reader = isEscalation(row.kind) ? lise : mette;
  return {
    name,
    audience,
    card: row.card,
    shows: (language) =>
      input({
        team: { ...team, language, caseSystemUrl: 'https://fagsystem.example/sag/{code}' },
        reader: { ...reader, language },
        message: message({ cards: [row.key], audience, view, ...more } as Partial<RenderInput['message']>),
        cards: [{ card: row, record: recordOf(row.card, row.caseRef ?? '') }],
        look,
      }),
  };
}

/** Codes as long as the import takes them. */
const longest = 'SAGSKODE-2026-100000-ABCDEFGHIJK';

/** Every kind of a card in every state and at its longest, its twin, and each step of each of its forms. */
export function samplesOf(id: PlannedCardId): Sample[] {
  return cardKinds[id].flatMap((kind) => {
    const name = `${id}-${kind}`;
    const open = ofCard(`${name}-open`, cardOf(id, kind));
    if (channelCards.has(id)) return [open];
    const forms = formSamples(open);
    const every = states(forms.verb || primaryVerb(open));
    const faces = Object.entries(every).map(([state, over]) =>
      ofCard(`${name}-${state}`, cardOf(id, kind, over)),
    );
    const long = ofCard(`${name}-long`, cardOf(id, kind, { caseRef: longest }));
    const twins = Object.entries(every).map(([state, over]) =>
      ofCard(`${name}-${state}-twin`, cardOf(id, kind, over), { view: 'twin', id: 'twin-17' }),
    );
    return [...faces, long, ...forms.samples, ...(isEscalation(kind) ? [] : twins)];
  });
}

/** The first button that settles the card, by the words for what is done; else the first. */
function primaryVerb(open: Sample): string {
  const actions = (drawSample(open, 'da').card.actions ?? []) as { verb?: string }[];
  const settles = actions.find(({ verb }) => verb && optionalText('da', `done.${verb}`));
  return (settles ?? actions[0])?.verb ?? '';
}
