import { beforeEach, describe, expect, test } from 'vitest';
import type { CaseEvent } from '../../src/engine/events.ts';
import { builtInProgrammes } from '../../src/programmes/builtIn.ts';
import { button, happens } from '../support/botServerCases.ts';
import { inTabTown } from './tabTown.ts';

/*
 * The page of results: whose figures, of which month, and that picture and table show the same.
 */
const here = inTabTown({
  people: ['lise', 'mette'],
  now: '2026-05-04T09:00',
  leader: 'lise',
  roles: { lise: ['leader'], mette: ['jobBroker'] },
  team: ({ teamsId }) => ({ setUp: true, channels: { celebrations: teamsId } }),
});

interface Statement {
  reader: string;
  readers: { id: string }[];
  leads: boolean;
  title: string;
  status: string[];
  tables: { title: string; facts: { title: string; value: string }[] }[];
  charts: { title: string; points: { name: string; shown: string; value?: number; isHidden?: true }[] }[];
  notes: string[];
}
interface Results {
  months: { id: string; name: string }[];
  said: string;
  month?: string;
  statement?: Statement;
}

const results = async (name: string, choice: object = {}) =>
  (await here().asks(name, 'results', choice)).body as unknown as Results;
const chart = (statement: Statement | undefined, title: string) =>
  statement?.charts.find((one) => one.title === title)?.points.at(-1);

/** Seven cases in May, of which two have paid hours, 28 together. */
beforeEach(async () => {
  const at = here().app.time.local();
  for (let index = 1; index <= 7; index += 1) {
    const head = { at, caseRef: `B-10${index}` };
    const paid: CaseEvent[] =
      index > 2
        ? []
        : [{ ...head, type: 'paidHoursRegistered', month: '2026-05', hours: 14, kind: 'ordinary' }];
    await happens(here().app, here().town, [{ ...head, type: 'caseOpened' }, ...paid]);
  }
  await here().goTo('2026-06-03T09:00');
});

const share = async () => {
  const card = here().inChat('lise', 'Resultater for maj 2026').at(-1);
  const { verb, ...data } = button(card, 'statement.share');
  await here().asks('lise', 'press', { source: crypto.randomUUID(), verb, data });
};

describe('the leader', () => {
  test('reads the newest month that was cut, exactly, and may act on it', async () => {
    const { months, month, statement } = await results('lise');
    expect(months.map(({ name }) => name)).toEqual(['juni 2026 indtil nu', 'maj 2026']);
    expect(month).toBe('2026-05');
    expect(statement).toMatchObject({ reader: 'leader', leads: true, title: 'Resultater for maj 2026' });
    expect(statement?.readers.map(({ id }) => id)).toEqual(['leader', 'channel', 'board']);
    expect(chart(statement, 'Løntimer')).toMatchObject({ name: 'maj 2026', shown: '28', value: 28 });
    expect(chart(statement, 'Sager ved slut')).toMatchObject({ shown: '7', value: 7 });
  });

  test('sees what the channel and the committee would see: what is small is hidden, and no zero', async () => {
    for (const reader of ['channel', 'board']) {
      const { statement } = await results('lise', { reader });
      expect(statement).toMatchObject({ reader });
      const hours = chart(statement, 'Løntimer');
      expect(hours, reader).toEqual({ label: 'M', name: 'maj 2026', shown: '<5', isHidden: true });
      expect(chart(statement, 'Sager ved slut'), reader).toMatchObject({ shown: '7', value: 7 });
      expect(statement?.notes, reader).toContain('Tal under fem er skjult.');
    }
  });

  test('reads how the month stands, which is nobody else’s', async () => {
    const { month, statement } = await results('lise', { month: '2026-06', reader: 'board' });
    expect(month).toBe('2026-06');
    expect(statement).toMatchObject({ reader: 'leader', title: 'Resultater for juni 2026 indtil nu' });
    expect(statement?.readers.map(({ id }) => id)).toEqual(['leader']);
  });
});

describe('everybody else', () => {
  test('reads nothing before it is shared', async () => {
    expect(await results('mette')).toMatchObject({ months: [], said: expect.stringContaining('deler dem') });
    expect((await results('mette', { month: '2026-05' })).statement).toBeUndefined();
  });

  test('reads what was shared as the channel does, whatever is asked for', async () => {
    await share();
    for (const asked of [{}, { reader: 'leader' }, { reader: 'board' }, { month: '2026-06' }]) {
      const { months, statement } = await results('mette', asked);
      expect(months.map(({ id }) => id)).toEqual(['2026-05']);
      expect(statement).toMatchObject({ reader: 'channel', leads: false });
      expect(statement?.readers.map(({ id }) => id)).toEqual(['channel']);
      expect(chart(statement, 'Løntimer')).toMatchObject({ shown: '<5', isHidden: true });
      expect(JSON.stringify(statement)).not.toMatch(/\b28\b|Kun du ser/);
    }
  });
});

test('of a team that is none of theirs, or in words that mean nothing, nothing is found', async () => {
  for (const asked of [{ team: 'another' }, { month: 'maj' }, { reader: 'everybody' }])
    expect(await here().asks('lise', 'results', asked), JSON.stringify(asked)).toMatchObject({ status: 404 });
});

describe('the name of a programme', () => {
  const inEnglish = async () => {
    const { store, town } = here();
    await store.members.update(town.groupId, town.memberId('lise'), (known) => ({
      ...known!,
      language: 'en',
    }));
    const { statement } = await results('lise');
    return statement as unknown as { programmes: { id: string; name: string; lang?: string }[] };
  };

  test('is told in the reader’s language', async () => {
    expect((await inEnglish()).programmes).toContainEqual({
      id: 'flere-skal-med',
      name: 'Include more people',
    });
  });

  test('that a team has written in Danish alone is told to be Danish', async () => {
    const { store, town } = here();
    const { nameEn: _, ...own } = builtInProgrammes.find(({ id }) => id === 'flere-skal-med')!;
    await store.programmes.add(town.groupId, {
      ...{ ...own, name: 'Flere skal med i Vejen', version: 2, validFrom: '2026-01-01' },
    });
    expect((await inEnglish()).programmes).toContainEqual({
      ...{ id: 'flere-skal-med', name: 'Flere skal med i Vejen', lang: 'da' },
    });
  });
});
