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

function aCase(caseRef: string, due?: string, state = {}, open: string[] = []) {
  return { team, record: { ...record(state), caseRef, open }, ...(due && { due }) };
}

function status(...cases: ReturnType<typeof aCase>[]) {
  return wordsOf(drawFace(ownCasesFace({ language: 'da', now, cases })).card);
}

describe('/status', () => {
  test('the most urgent case first, those without a deadline last', () => {
    const words = status(aCase('B-1'), aCase('B-2', '2026-05-04'), aCase('B-3', '2026-04-21'));
    expect(words.filter((word) => /^B-/.test(word))).toEqual(['B-3', 'B-2', 'B-1']);
    expect(words).toContain('Næste kontakt senest tirsdag 21. april · sidste kontakt mandag 16. marts');
  });

  test('what is overdue stands before it, in words and with its day', () => {
    const late = aCase('B-9', '2026-04-13', {}, ['B-9|C01|overdue|2026-03-13']);
    const call = aCase('B-8', undefined, {}, ['B-8|C09|callNow|2026-04-16']);
    const words = status(aCase('B-3', '2026-04-21'), late, call);
    expect(words.filter((word) => /^B-/.test(word))).toEqual(['B-8', 'B-9', 'B-3']);
    expect(words.join()).toContain('Overskredet · kontakt forfaldt mandag 13. april');
    expect(words.join()).toContain('Ring nu · ikke mødt');
  });

  test.each([
    ['none', [], 'Du har ingen åbne sager hos mig lige nu.'],
    ['one', [aCase('B-1')], '1 åben sag'],
    [
      'a paused one',
      [aCase('B-1', '2026-04-21', { paused: true })],
      'På pause · sidste kontakt mandag 16. marts',
    ],
    ['one without contact', [aCase('B-1', undefined, { lastContact: undefined })], 'Ingen kontakt endnu'],
    ['many', Array.from({ length: 30 }, (_, index) => aCase(`B-${index}`)), 'Side 1 af 2'],
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
