import { describe, expect, test } from 'vitest';
import { invokeAnswer, shown } from '../../support/botServerActivities.ts';
import { button } from '../../support/botServerCases.ts';
import { inTown } from '../../support/town.ts';

/** What lies in the leader's OneDrive, by the last part of its address. */
const files = new Map<string, string>();

const here = inTown({
  people: ['lise', 'mette'],
  leader: 'lise',
  fetchFile: async (url) =>
    new Response(files.get(url.pathname.slice(1)) ?? '', {
      status: files.has(url.pathname.slice(1)) ? 200 : 404,
    }),
});

async function drop(name: string, ...dropped: [file: string, content?: string][]): Promise<string> {
  for (const [file, content] of dropped) if (content !== undefined) files.set(file, content);
  const attachments = dropped.map(([file]) => ({
    ...{ contentType: 'application/vnd.microsoft.teams.file.download.info', name: file },
    content: { downloadUrl: `https://kommunen-my.sharepoint.com/${file}`, fileType: 'csv', uniqueId: '1' },
  }));
  return here().ask(name, '', { attachments });
}

const last = () => here().connector.in(here().town.chat('lise')).at(-1);
const write = async (name = 'lise', digest?: string) =>
  invokeAnswer(
    await here().app.post(
      here().town.presses(name, button(last(), 'import.write', digest === undefined ? {} : { digest })),
    ),
  ).text;
const cases = async () => {
  const codes: string[] = [];
  for await (const { caseRef } of here().store.cases.list(here().town.groupId)) codes.push(caseRef);
  return codes.sort();
};
const sager = () =>
  [
    'sagskode;program;startdato;ansvarlig',
    `B-401;flere-skal-med;2026-01-05;${here().town.upn('mette')}`,
    `B-402;flere-skal-med;2026-01-12;${here().town.upn('mette')}`,
    'B-403;flere-skal-med;32-13-2026;nobody@kommune.example',
  ].join('\n');
const kontakter = 'sagskode;dato;form;nået\nB-401;2026-04-01;telefon;ja';

describe('a file that the leader drops', () => {
  test('is tried first: the card begins with OneDrive, counts, and says faults by line', async () => {
    const answer = await drop('lise', ['sager.csv', sager()]);
    expect(answer).toContain('Slet den der');
    expect(answer.indexOf('OneDrive')).toBeLessThan(answer.indexOf('2 oprettet'));
    expect(answer).toContain('1 med fejl');
    expect(answer).toContain('Linje 4');
    expect(answer).not.toContain('nobody@kommune');
    expect(await cases()).toEqual([]);
  });

  test('asks nobody why a placement broke off that another one has followed', async () => {
    const head = 'sagskode;type;start;planlagt slut;faktisk slut;afbrudt;årsagskode';
    const rows = [
      'B-401;virksomhedspraktik;2026-02-02;2026-04-26;2026-03-10;ja;match',
      'B-401;virksomhedspraktik;2026-03-16;2026-06-07;;;',
      'B-402;virksomhedspraktik;2026-02-02;2026-04-26;2026-03-10;ja;match',
    ];
    await drop('lise', ['sager.csv', sager()], ['placeringer.csv', [head, ...rows].join('\n')]);
    await write();
    await here().app.deliver();
    await here().goTo(`${here().app.time.local().slice(0, 10)}T17:30`);
    const told = here().inChat('mette', 'afbrudt').map(shown).join();
    expect(told).toContain('B-402');
    expect(told).not.toContain('B-401');
  });

  test('is imported by its digest, once', async () => {
    await drop('lise', ['sager.csv', sager()], ['kontakter.csv', kontakter]);
    const asked = last();
    expect(await write()).toContain('Indlæst');
    expect(await cases()).toEqual(['B-401', 'B-402']);
    const state = (await here().store.cases.get(here().town.groupId, 'B-401'))?.row.state;
    expect(state).toMatchObject({ opened: '2026-01-05', lastContact: '2026-04-01' });
    const again = await here().app.post(here().town.presses('lise', button(asked, 'import.write')));
    expect(invokeAnswer(again).text).toContain('Træk den herind igen');
  });

  test('is not imported under another digest, by another person, or after half an hour', async () => {
    await drop('lise', ['sager.csv', sager()]);
    expect(await write('lise', 'another')).toContain('Træk den herind igen');
    expect(await write('mette')).toContain('teamets leder');
    here().app.time.advance(31 * 60_000);
    expect(await write()).toContain('Træk den herind igen');
    expect(await cases()).toEqual([]);
  });

  test.each([
    ['no CSV', 'sager.csv', '\u0050\u004b\u0003\u0004not a csv', 'kan ikke læses ind'],
    ['columns missing', 'sager.csv', 'navn;by\nJens;Vejen', 'kan ikke læses ind'],
    ['nothing there', 'gone.csv', undefined, 'kunne ikke hente filen'],
  ])('says why it is refused: %s', async (_name, file, content, expected) => {
    const answer = await drop('lise', [file, content]);
    expect(answer).toContain(expected);
    expect(answer).not.toContain('Jens');
    expect(answer).not.toContain('import.write');
  });

  test('with CPR numbers is read without them', async () => {
    const withCpr = sager()
      .replace('sagskode;', 'sagskode;nummer;')
      .replaceAll(/^(B-40\d);/gm, '$1;241235-4209;');
    const answer = await drop('lise', ['sager.csv', withCpr]);
    expect(answer).toContain('ligner CPR-numre');
    expect(answer).not.toContain('241235');
    expect(here().app.logged.join()).not.toContain('241235');
  });
});

test('a worker’s file is not fetched', async () => {
  expect(await drop('mette', ['sager.csv', sager()])).toContain('teamets leder');
});

test('a forged address is refused, and nothing is fetched from it', async () => {
  const attachments = [
    {
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      content: { downloadUrl: 'https://evil.example/sager.csv' },
    },
  ];
  expect(await here().ask('lise', '', { attachments })).toContain('Jeg henter kun filer');
});

test('in a channel a file is nobody’s', async () => {
  await here().app.post({ ...here().town.saysInChannel('lise', 'hej'), attachments: [] });
  expect(here().connector.in(here().town.teamsId).map(shown).join()).not.toContain('OneDrive');
});
