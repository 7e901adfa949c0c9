import { describe, expect, test } from 'vitest';
import { caseTown } from '../caseCard/town.ts';
import { shown } from '../support/botServerActivities.ts';
import { aCase } from '../support/botServerCases.ts';

const here = caseTown();
const chat = (name: string) => here().connector.in(here().town.chat(name));
const english = /\b(Mon|Tues|Wednes|Thurs|Fri)day\b/;
const danish = /\b(man|tirs|ons|tors|fre)dag\b/i;
const newest = (name: string) => shown(chat(name).at(-1));

describe('/sprog', () => {
  test.each([
    ['/sprog engelsk', 'I write English to you now'],
    ['sprog English', 'I write English to you now'],
    ['/language english please', 'I write English to you now'],
    ['/sprog: på engelsk', 'I write English to you now'],
    ['/sprog dansk', 'Jeg skriver dansk til dig nu'],
    ['/language Danish', 'Jeg skriver dansk til dig nu'],
    ['/sprog', '/sprog dansk eller /sprog engelsk'],
    ['/sprog tysk', '/sprog dansk eller /sprog engelsk'],
    ['/sprog dansk og engelsk', '/sprog dansk eller /sprog engelsk'],
    ['/sprgo engelsk', 'Mente du /sprog engelsk?'],
  ])('%s is answered: %s', async (words, answer) => {
    expect(await here().ask('mette', words)).toContain(answer);
  });

  test('is for whoever asked: their answers and cards, and nobody else’s', async () => {
    await here().ask('mette', '/sprog engelsk');
    expect(await here().ask('mette', '/hjælp')).toContain('Register a contact');
    expect(await here().ask('lise', '/hjælp')).toContain('Registrér en kontakt');
    await aCase(here().app, here().town, 'B-301', 'mette');
    await aCase(here().app, here().town, 'B-302', 'anders');
    await here().goTo('2026-05-20T12:00');
    const [mette, anders] = ['mette', 'anders'].map((name) => chat(name).map(shown).join('\n'));
    expect(mette).toMatch(english);
    expect(mette).not.toMatch(danish);
    expect(anders).toMatch(danish);
    expect(anders).not.toMatch(english);
    await here().ask('mette', '/language danish');
    expect(await here().ask('mette', '/hjælp')).toContain('Registrér en kontakt');
    expect(newest('mette')).not.toContain('Register a contact');
  });

  test('of somebody of no team says so', async () => {
    expect(await here().ask('freja', '/sprog engelsk')).not.toContain('I write English');
  });
});
