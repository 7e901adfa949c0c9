import { beforeAll, describe, expect, test } from 'vitest';
import type { CaseEventType } from '../../src/engine/events.ts';
import { eventNamesIn } from '../../src/language/eventNames.ts';
import { periods } from '../../src/privacy/periods.ts';
import { createLook } from '../../src/talk/looks.ts';
import { refusals } from '../../src/tools/citizen/refusal.ts';
import { exportOfTeam } from '../../src/tools/export/ofTeam.ts';
import { each } from '../support/everyEvent.ts';
import { aSettingInMemory, type InMemory } from '../support/settings.ts';

type Setting = InMemory;
const textOf = (html: string) =>
  html
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<\/(td|th|p|h\d|li)>/g, '\n')
    .replace(/<[^>]+>/g, '');

async function letter(team: Setting, over: object = {}): Promise<string> {
  const known = (await team.store.teams.get(team.teamId))!;
  const [{ id: by } = { id: '' }] = await team.store.members.list(team.teamId);
  const asked = { kind: 'case', case: 'b-101', by, as: 'document', now: '2026-03-20T09:00' } as const;
  return exportOfTeam({ store: team.store, team: known, ...asked, ...over });
}

describe('the letter to a citizen', () => {
  let team: Setting;
  let html: string;
  let words: string;

  beforeAll(async () => {
    team = await aSettingInMemory('2026-03-02T10:00');
    const types = (Object.keys(each) as CaseEventType[]).filter((type) => type !== 'caseOpened');
    await team.opens('B-101');
    await team.opens('B-102', [{ type: 'contactHeld', form: 'talk' }]);
    for (const type of types) await team.happens('B-101', [{ type, ...each[type][0] } as never]);
    const taken = await team.happens('B-101', [{ type: 'contactHeld', form: 'video' }]);
    if (taken.type === 'done') await team.act('B-101', { type: 'undo', act: taken.record.sequence });
    await team.goTo('2026-03-20T08:00');
    const look = createLook({ store: team.store, clock: team.time.clock });
    const [member] = await team.store.members.list(team.teamId);
    await look({ team: { id: team.teamId }, member: member! }, { at: 'list', cases: ['B-101', 'B-102'] });
    html = await letter(team);
    words = textOf(html);
  });

  test.each(Object.entries(each))('tells %s with its answers', (type, [, answers]) => {
    const row = html
      .split('<tr>')
      .find((one) => one.includes(`<td>${eventNamesIn('da')[type as CaseEventType]}</td>`));
    expect(row).toContain('2026');
    expect(textOf(row ?? '')).toContain(answers);
  });

  test('says of what was taken back that it does not count', () => {
    expect(words).toContain('Kontakt mellem borger og medarbejder (taget tilbage igen, gælder ikke)');
  });

  test('says who saw it by their function, and names nobody', async () => {
    expect(words).toMatch(
      /20\. marts 2026 kl\. 08:00\n[^\n]+\nså på din sag, eller på en liste med din kode/,
    );
    for (const { id, name, signInName, teamsUserId } of await team.store.members.list(team.teamId))
      for (const one of [id, name, signInName, teamsUserId]) expect(html).not.toContain(one);
  });

  test('says nothing of another case', () => expect(html).not.toContain('B-102'));

  test('tells each field that is stored of the case, and no code of a program', async () => {
    const record = (await team.record('B-101'))!;
    const rows = html.split('<h2>Alt, som det står lige nu')[1]!;
    expect(rows.split('<tr>').length).toBeGreaterThan(Object.keys(record.state).length / 2);
    expect(words.match(/\b[a-z]+[A-Z][A-Za-z]+\b/g)).toBeNull();
  });

  test('says until when, by the periods', () => {
    expect(words).toMatch(/Alt om dig bliver slettet \d+\. \w+ 202\d/);
    expect(words).toContain(`${periods.absenceDays} dage efter, at det er afklaret`);
    expect(words).toContain(`bliver slettet efter ${periods.auditMonths} måneder`);
  });

  test('is one file that prints: no script, nothing from elsewhere', () => {
    expect(html).toMatch(/<html lang="da">/);
    expect(html).toContain('@media print');
    expect(html).not.toMatch(/<script|https?:|url\(|src=|href=/);
  });

  test('that it was taken out stands in the audit, and in the next letter', async () => {
    const next = textOf(await letter(team));
    const known = await team.store.audit.since(team.teamId, '2026-03-20T00:00:00Z');
    expect(known.filter(({ act }) => act === 'export').length).toBeGreaterThan(0);
    expect(next).toContain('B-101');
  });

  test.each(Object.entries(refusals))(
    'a no to %s says its rule and where to complain',
    async (why, { rule }) => {
      const no = textOf(await letter(team, { as: 'refusal', refusal: why }));
      expect(no).toContain(rule);
      expect(no).toContain('Datatilsynet');
      expect(no).not.toContain('telefon: ');
    },
  );

  test('there is none of a case that nobody knows', () =>
    expect(letter(team, { case: 'B-999' })).rejects.toThrow('Sag B-999 findes ikke.'));
});
