import { ownCasesFace } from '../../cases/viewOwn.ts';
import {
  type CardKind,
  cardKinds,
  channelCards,
  type PlannedCardId,
  plannedCardIds,
} from '../../engine/cards.ts';
import { isEscalation } from '../../engine/recipients.ts';
import { commands } from '../../features.ts';
import { contactFormFace } from '../../followUps/viewForm.ts';
import type { Language } from '../../language/text.ts';
import type { Outgoing, RenderInput } from '../../outbox/contract.ts';
import { countCards } from '../../results/forecast.ts';
import { forecastFace } from '../../results/viewForecast.ts';
import type { CardRow } from '../../store/rows.ts';
import { helpFace } from '../../talk/help.ts';
import { absenceSamples } from './absence.ts';
import {
  agendaCards,
  card,
  drawFace,
  input,
  lise,
  members,
  message,
  mette,
  record,
  render,
  team,
} from './fixtures.ts';
import { hoursSamples } from './hoursSamples.ts';
import { storySamples } from './stories.ts';
import { teamSamples } from './teamSamples.ts';

/** One picture of the gallery: a card in one state, for one audience, in one language. */
export interface Sample {
  name: string;
  audience: 'personal' | 'channel';
  /** The card whose handle its buttons reach; none for settings and replies. */
  card?: PlannedCardId;
  draw(language: Language): Outgoing;
}

const verbOf: Partial<Record<PlannedCardId, string>> = {
  C01: 'contact.register',
  C02: 'cadence.change',
  C03: 'contact.register',
  C05: 'plan.register',
  C07: 'placement.confirm',
  C08: 'firstFollowUp.register',
  C12: 'C12.save',
  C13: 'hours.register',
  C17: 'C17.save',
  C18: 'C18.save',
  C20: 'C20.save',
  C21: 'C21.save',
  C25: 'contact.register',
};

/** What can become of a card, by name. */
function states(id: PlannedCardId): Record<string, Partial<CardRow>> {
  const at = '2026-04-16T09:10';
  const handled = { by: mette.id, at, verb: verbOf[id] ?? 'reminder.done', sequence: 8 };
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
  return isEscalation(kind) ? { due: '2026-04-09', to: [lise.upn] } : { due: '2026-04-16' };
}

function cardOf(id: PlannedCardId, kind: CardKind, over: Partial<CardRow>): CardRow {
  const cycle = id === 'C13' ? '2026-03' : id === 'C02' ? '2026-04-15' : '2026-03-16';
  const where = channelCards.has(id) ? 'channel' : 'personal';
  return card({ card: id, kind, cycle, where, ...dates(kind), ...over });
}

function personal(id: PlannedCardId, kind: CardKind, state: string, over: Partial<CardRow>): Sample {
  const audience = channelCards.has(id) ? 'channel' : 'personal';
  return {
    name: `${id}-${kind}-${state}`,
    audience,
    card: id,
    draw: (language) => drawCard(cardOf(id, kind, over), language, { audience, view: 'card' }),
  };
}

function twin(id: PlannedCardId, kind: CardKind, state: string, over: Partial<CardRow>): Sample {
  const audience = 'channel';
  return {
    name: `${id}-${kind}-${state}-twin`,
    audience,
    card: id,
    draw: (language) => drawCard(cardOf(id, kind, over), language, { audience, view: 'twin', id: 'twin-17' }),
  };
}

function drawCard(row: CardRow, language: Language, over: Partial<RenderInput['message']>): Outgoing {
  return render(
    input({
      ...readBy(language, isEscalation(row.kind) ? lise : mette),
      message: message({ cards: [row.key], ...over }),
      cards: [{ card: row, record: record() }],
    }),
  );
}

function readBy(language: Language, reader: typeof mette): Partial<RenderInput> {
  return {
    team: { ...team, language, caseSystemUrl: 'https://fagsystem.example/sag/{code}' },
    reader: { ...reader, language },
  };
}

const firstCards: PlannedCardId[] = ['C01', 'C02', 'C05', 'C07', 'C08'];

function ofCard(id: PlannedCardId): Sample[] {
  const every = states(id);
  return cardKinds[id].flatMap((kind) => {
    const shown = channelCards.has(id) ? { open: {} } : every;
    const faces = Object.entries(shown).map(([state, over]) => personal(id, kind, state, over));
    const hasTwin = !isEscalation(kind) && !channelCards.has(id);
    return hasTwin
      ? [...faces, ...Object.entries(every).map(([state, over]) => twin(id, kind, state, over))]
      : faces;
  });
}

function agenda(name: string, rows: CardRow[], look?: RenderInput['look']): Sample {
  return {
    name: `C41-${name}`,
    audience: 'personal',
    draw: (language) =>
      render(
        input({
          ...readBy(language, mette),
          message: message({
            view: 'agenda',
            id: 'agenda-2026-04-16-mette',
            cards: rows.map(({ key }) => key),
          }),
          cards: rows.map((row) => ({ card: row, record: record() })),
          look,
        }),
      ),
  };
}

const day = agendaCards();
const done = day.map((row) => ({
  ...row,
  state: 'answered' as const,
  handled: { by: mette.id, at: '2026-04-16T09:10', verb: 'contact.register' },
}));

const agendas: Sample[] = [
  agenda('open', day.slice(0, 6)),
  agenda('partly', [...day.slice(0, 3), ...done.slice(3, 5)]),
  agenda('done', done.slice(0, 5)),
  agenda('page1', day),
  agenda('page2', day, { page: 2 }),
  ...(['C05', 'C08'] as const).flatMap((id) =>
    cardKinds[id].map((kind) => {
      const row = cardOf(id, kind, {});
      return { ...agenda(`opened-${id}-${kind}`, [row], { open: row.key }), card: id };
    }),
  ),
  { ...agenda('opened', day.slice(0, 6), { open: day[0]?.key }), card: 'C01' },
  { ...agenda('openedDone', done.slice(0, 6), { open: done[0]?.key }), card: 'C01' },
];

function ofTeam(name: string, view: 'welcome' | 'setUp', setUp: boolean): Sample {
  return {
    name,
    audience: view === 'welcome' ? 'channel' : 'personal',
    draw: (language) => {
      const readers = readBy(language, lise);
      return render(
        input({
          ...readers,
          team: { ...(readers.team ?? team), setUp },
          message: message({ view, cards: [], audience: view === 'welcome' ? 'channel' : 'personal' }),
          cards: [],
        }),
      );
    },
  };
}

const others: Sample[] = [
  ofTeam('welcome', 'welcome', false),
  ofTeam('setUp', 'setUp', false),
  ofTeam('setUp-saved', 'setUp', true),
  { name: 'help', audience: 'personal', draw: (language) => drawFace(helpFace(commands, language, team.id)) },
  {
    name: 'help-stranger',
    audience: 'personal',
    draw: (language) => drawFace(helpFace(commands, language, '')),
  },
  {
    name: 'contact',
    audience: 'personal',
    card: 'C01',
    draw: (language) => drawFace(contactFormFace({ language, team, record: record(), today: '2026-04-16' })),
  },
  ...absenceSamples,
  ownCases('ownCases', 5),
  ownCases('ownCases-none', 0),
  ownCases('ownCases-many', 60),
  forecast('forecast', 5),
  forecast('forecast-none', 0),
  forecast('forecast-many', 60),
];

function ownCases(name: string, count: number): Sample {
  const records = Array.from({ length: count }, (_, index) => ({
    ...record(index % 4 === 3 ? { lastContact: undefined } : {}),
    caseRef: `B-${101 + index}`,
    due: [
      {
        at: '2026-04-21T06:00:00.000Z',
        cardKey: `B-${101 + index}|C01|due|2026-03-16`,
        caseRef: `B-${101 + index}`,
        why: 'plan' as const,
      },
    ],
  }));
  return {
    name,
    audience: 'personal',
    draw: (language) =>
      drawFace(ownCasesFace({ language, now: '2026-04-16T08:00', teams: [{ team, records }] })),
  };
}

function forecast(name: string, people: number): Sample {
  const cards = Array.from({ length: people }, (_, index) => ({
    card: plannedCardIds[index % plannedCardIds.length] ?? 'C01',
    to: [members[index]?.upn ?? `nr${index}@kommune.dk`],
    where: index % 9 === 8 ? ('channel' as const) : ('personal' as const),
  }));
  const period = {
    kind: people > 9 ? ('week' as const) : ('day' as const),
    from: '2026-04-20',
    to: '2026-04-26',
  };
  return {
    name,
    audience: 'personal',
    draw: (language) =>
      drawFace(forecastFace({ language, period, forecast: countCards(cards), members, today: '2026-04-16' })),
  };
}

/** Every card, every kind, every state, every audience. */
export const samples: readonly Sample[] = [
  ...(Object.keys(cardKinds) as PlannedCardId[]).flatMap(ofCard),
  ...agendas,
  ...hoursSamples,
  ...teamSamples,
  ...others,
  ...storySamples,
];

/** Those that are worth a picture: all states of the cards with faces of their own, the open ones of the rest. */
export const pictured: readonly Sample[] = samples.filter(
  ({ name, card: id }) => !id || firstCards.includes(id) || name.endsWith('-open'),
);
