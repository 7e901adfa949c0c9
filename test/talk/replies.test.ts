import { describe, expect, test } from 'vitest';
import { record, team } from '../../src/cards/sampleTown.ts';
import { ownCasesFace } from '../../src/cases/viewOwn.ts';
import { commands } from '../../src/features.ts';
import { contactFormFace } from '../../src/followUps/viewForm.ts';
import { helpFace } from '../../src/talk/help.ts';
import { noticeFace } from '../../src/talk/replyFace.ts';
import { drawFace } from '../../src/tools/gallery/draw.ts';
import { ofType, wordsOf } from '../cards/walk.ts';

const now = '2026-04-16T08:00';

function aCase(caseRef: string, due?: string, state = {}) {
  const row = {
    at: `${due}T06:00:00.000Z`,
    cardKey: `${caseRef}|C01|due|2026-03-16`,
    caseRef,
    why: 'plan' as const,
  };
  return { ...record(state), caseRef, due: due ? [row] : [] };
}

function status(...records: ReturnType<typeof aCase>[]) {
  return wordsOf(drawFace(ownCasesFace({ language: 'da', now, teams: [{ team, records }] })).card);
}

describe('/status', () => {
  test('the most urgent case first, those without a deadline last', () => {
    const words = status(aCase('B-1'), aCase('B-2', '2026-05-04'), aCase('B-3', '2026-04-21'));
    expect(words.filter((word) => /^B-/.test(word))).toEqual(['B-3', 'B-2', 'B-1']);
    expect(words).toContain('næste kontakt senest tirsdag 21. april · sidste kontakt mandag 16. marts');
  });

  test.each([
    ['none', [], 'Du har ingen åbne sager hos mig lige nu.'],
    ['one', [aCase('B-1')], '1 åben sag'],
    [
      'a paused one',
      [aCase('B-1', '2026-04-21', { paused: true })],
      'på pause · sidste kontakt mandag 16. marts',
    ],
    ['one without contact', [aCase('B-1', undefined, { lastContact: undefined })], 'ingen kontakt endnu'],
    ['many', Array.from({ length: 30 }, (_, index) => aCase(`B-${index}`)), 'Viser de første 20 af 30.'],
  ])('%s', (_, records, words) => expect(status(...records)).toContain(words));
});

test('the contact form carries its case and team back', () => {
  const { card } = drawFace(contactFormFace({ language: 'da', team, record: record(), today: '2026-04-16' }));
  const [save] = ofType(card, 'Action.Execute');
  expect(save).toMatchObject({
    verb: 'contact.register',
    data: { case: 'B-101', team: team.id, card: '', message: '' },
  });
  expect(ofType(card, 'Input.Date')).toMatchObject([{ value: '2026-04-16', max: '2026-04-16' }]);
});

test('help for a stranger offers nothing about cases', () => {
  const verbs = (of: string) =>
    ofType(drawFace(helpFace(commands, { language: 'da', team: of, isLeader: false })).card, 'Action.Execute')
      .length;
  expect([verbs(team.id), verbs('')]).toEqual([2, 0]);
});

test('a notice is one sentence', () =>
  expect(wordsOf(drawFace(noticeFace('da', 'Tak.')).card)).toEqual([
    'Svar fra Fodfæste',
    'Fodfæste',
    'Tak.',
  ]));
