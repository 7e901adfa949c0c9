import { describe, expect, test } from 'vitest';
import { moveToDefault } from '../../src/day/news.ts';
import { register } from '../../src/register/register.ts';
import { invokeAnswer, shown } from '../support/botServerActivities.ts';
import { button } from '../support/botServerCases.ts';
import type { PostedActivity } from '../support/connector.ts';
import { inTown } from '../support/town.ts';

const here = inTown({
  now: '2026-04-09T10:00',
  people: ['lise', 'mette', 'jonas'],
  leader: 'lise',
  roles: { lise: ['leader'], mette: ['jobBroker'], jonas: ['jobBroker'] },
  team: ({ closedChannel }) => ({
    setUp: true,
    deliveryMode: 'both',
    channels: { reminders: closedChannel },
  }),
});

async function opens(caseRef: string, lastTalk: string, worker = 'mette'): Promise<void> {
  const { app, town } = here();
  await register(app.delivery, {
    ...{ teamId: town.groupId, caseRef, by: 'import', source: `opens ${caseRef}`, verb: 'import' },
    create: {
      programme: 'flere-skal-med',
      assignees: [['jobBroker', town.memberId(worker)]],
      rules: ['C01'],
    },
    decide: ({ now }) => ({
      type: 'events',
      events: [
        { at: now, caseRef, type: 'caseOpened' },
        { at: now, caseRef, type: 'placementPlanned', start: '2026-02-02' },
        { at: now, caseRef, type: 'contactHeld', form: 'talk', date: lastTalk },
      ],
    }),
  });
}

/** What the reader gets who turns to a page. */
async function turned(list: PostedActivity, page: number): Promise<string> {
  const pressed = { ...button(list, 'agenda.page'), page };
  return invokeAnswer(await here().app.post(here().town.presses('mette', pressed))).text;
}

describe('Dagens opgaver', () => {
  test('is what is open: what was not answered comes again, and the list before leads to it', async () => {
    await opens('B-101', '2026-03-13');
    await opens('B-102', '2026-03-14');
    await here().goTo('2026-04-13T08:01');
    const monday = here().inChat('mette', 'B-101: kontakt');
    expect(monday).toHaveLength(1);
    await here().goTo('2026-04-14T08:01');
    const [first, second] = [
      here().inChat('mette', 'Afløst af en nyere liste'),
      here().inChat('mette', 'B-101: kontakt'),
    ];
    expect(first).toHaveLength(1);
    expect(second).toHaveLength(1);
    expect(shown(second[0]!)).toContain('Overskredet');
    expect(shown(second[0]!)).toContain('forfaldt mandag 13. april');
  });

  test('of each of two workers leads to the own one of the next morning', async () => {
    await opens('B-101', '2026-03-13');
    await opens('B-102', '2026-03-13', 'jonas');
    await here().goTo('2026-04-14T08:01');
    for (const [worker, code] of [
      ['mette', 'B-101'],
      ['jonas', 'B-102'],
    ] as const) {
      expect(here().inChat(worker, 'Afløst af en nyere liste'), worker).toHaveLength(1);
      expect(here().inChat(worker, `${code}: kontakt`), worker).toHaveLength(1);
    }
  });

  test('is there whenever somebody asks, and the list before leads to it', async () => {
    await opens('B-101', '2026-03-13');
    await opens('B-102', '2026-03-20');
    await here().goTo('2026-04-13T08:01');
    await here().app.post(here().town.says('mette', '/opgaver'));
    await here().app.deliver();
    const [list, ...more] = here().inChat('mette', 'B-101: kontakt');
    expect(more).toEqual([]);
    expect(shown(list!)).toContain('På vej');
    expect(shown(list!)).toContain('B-102: kontakt');
    expect(await here().ask('jonas', 'i dag')).toContain('ingen åbne opgaver');
  });

  test('holds what is coming on its pages too, however many cases there are', async () => {
    const codes = Array.from({ length: 33 }, (_, index) => `B-${101 + index}`);
    for (const [index, code] of codes.entries()) await opens(code, index === 0 ? '2026-03-13' : '2026-03-20');
    await here().goTo('2026-04-13T08:01');
    const [list] = here().inChat('mette', 'Mandag 13. april');
    const pages = [shown(list), await turned(list!, 2), await turned(list!, 3)];
    const rows = codes.flatMap((code) => pages.filter((page) => page.includes(`"${code}: kontakt"`)));
    expect(rows).toHaveLength(codes.length);
    expect(pages[1]).toContain('På vej');
  });

  test('says in the channel one word for all, and nothing of any case the next morning', async () => {
    await opens('B-101', '2026-03-13');
    await here().goTo('2026-04-13T08:01');
    const [post, ...more] = here().inChannel('B-101: opgave mandag 13. april');
    expect(more).toEqual([]);
    expect(shown(post!)).toContain('→ Mette');
    expect(shown(post!)).not.toMatch(/kontakt|C01|08:/);
    await here().goTo('2026-04-14T08:01');
    expect(here().inChannel('Afløst af dagens opslag')).toHaveLength(1);
    expect(here().inChannel('B-101')).toHaveLength(1);
    await moveToDefault.run(here().app.delivery);
    await here().app.deliver();
    expect(here().inChat('lise', 'ét opslag om dagen')).toHaveLength(1);
    expect((await here().store.teams.get(here().town.groupId))?.deliveryMode).toBe('day');
  });
});
