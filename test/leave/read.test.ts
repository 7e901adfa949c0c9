import { describe, expect, it } from 'vitest';
import { heardOf, readLeave } from '../../src/leave/read.ts';
import { comingDay } from '../../src/talk/comingDay.ts';
import { readCommand } from '../../src/talk/words.ts';
import { aMember } from '../support/rows.ts';

/** A Monday. */
const today = '2026-04-13';

describe('leave as people write it', () => {
  const who = aMember('entra-mette', { name: 'Mette Holm' });
  const jonas = aMember('entra-jonas', { name: 'Jonas Friis', signInName: 'jonas@kommune.dk' });
  const gone = aMember('entra-bo', { name: 'Bo Lund', left: true });
  const read = (text: string) => readLeave(text, { who, members: [who, jonas, gone], today, day: comingDay });
  const leave = { type: 'leave', from: '2026-07-14', to: '2026-07-31', standIn: jonas.id };

  it.each([
    '14-07 til 31-07 stedfortræder @Jonas Friis',
    'fra 14/7 til og med 31/7, stedfortræder Jonas',
    '14-07 to 31-07 stand-in @jonas@kommune.dk',
  ])('%s', (text) => expect(read(text)).toEqual(leave));

  it.each(['uge 29 stedfortræder Jonas', 'uge 29 til uge 30, vikar @Jonas Friis'])('%s', (text) =>
    expect(read(text)).toMatchObject({ type: 'leave', from: '2026-07-13', standIn: jonas.id }),
  );

  it.each<[string, string]>([
    ['i morgen, vikar Jonas', '2026-04-14'],
    ['fredag vikar Jonas', '2026-04-17'],
    ['14-07 stedfortræder Jonas', '2026-07-14'],
  ])('%s is one day', (text, day) => expect(read(text)).toEqual({ ...leave, from: day, to: day }));

  it.each<[string, string]>([
    ['14-07 til 31-07', 'standInError'],
    ['uge 29', 'standInError'],
    ['snart', 'usage'],
    ['snart stedfortræder Jonas', 'usage'],
    ['31-07 til 30/7 2026 stedfortræder Jonas', 'backwards'],
    ['31-07 til 14-07 stedfortræder Jonas', 'backwards'],
    ['snart til 31-07 stedfortræder Jonas', 'usage'],
    ['14-07 til 31-07 stedfortræder Bo Lund', 'nobody'],
    ['14-07 til 31-07 stedfortræder Mette', 'yourself'],
  ])('%s: %s', (text, fault) => expect(read(text)).toEqual({ type: 'faulty', fault }));

  it.each<[string, object]>([
    ['14-07 til 31-07', { from: '2026-07-14', to: '2026-07-31' }],
    ['uge 29', { from: '2026-07-13', to: '2026-07-17' }],
    ['i uge 29', { from: '2026-07-13', to: '2026-07-17' }],
    ['week 16', { from: '2026-04-13', to: '2026-04-17' }],
    ['Uge 15', { from: '2027-04-12', to: '2027-04-16' }],
    ['uge 53', { from: '2026-12-28', to: '2027-01-01' }],
    ['uge 52 til uge 1', { from: '2026-12-21', to: '2027-01-08' }],
    ['uge 54', {}],
    ['uge 0', {}],
    ['i morgen', { from: '2026-04-14', to: '2026-04-14' }],
    ['14-07', { from: '2026-07-14', to: '2026-07-14' }],
    ['snart, stedfortræder Jonas', { standIn: jonas.id }],
    ['fra 14/7 til 31/7 vikar Bo Lund', { from: '2026-07-14', to: '2026-07-31' }],
  ])('of %s as much is filled in as was understood', (text, heard) =>
    expect(heardOf(text, { who, members: [who, jonas, gone], today, day: comingDay })).toEqual(heard),
  );

  it.each<[string, string, string, string]>([
    ['2026-07-15', '14-07 til 31-07', '2026-07-15', '2026-07-31'],
    ['2026-12-22', '20-12 til 05-01', '2026-12-22', '2027-01-05'],
    ['2026-10-01', '20-12 til 05-01', '2026-12-20', '2027-01-05'],
    ['2026-04-13', 'fredag til mandag', '2026-04-17', '2026-04-20'],
    ['2026-04-13', 'i dag til søndag 19-04', '', ''],
    ['2026-04-13', 'i dag til 19-04', '2026-04-13', '2026-04-19'],
    ['2026-10-01', '01-06-2027 til 31-12-2027', '2027-06-01', '2027-12-31'],
  ])('on %s: %s', (now, text, from, to) => {
    const read = readLeave(`${text} stedfortræder Jonas`, {
      who,
      members: [who, jonas],
      today: now,
      day: comingDay,
    });
    expect(read).toEqual(from ? { ...leave, from, to } : { type: 'faulty', fault: 'usage' });
  });

  it.each<[string, string]>([
    ['Jonas Friis', 'several'],
    ['Jonas', 'several'],
    ['jonas@kommune.dk', 'entra-jonas'],
    ['Jonas2@kommune.dk', 'entra-other'],
  ])('of two who have one name, %s is %s', (name, whose) => {
    const other = { ...jonas, id: 'entra-other', signInName: 'jonas2@kommune.dk' };
    const members = [who, jonas, other];
    const found = readLeave(`14-07 til 31-07 stedfortræder ${name}`, { who, members, today, day: comingDay });
    expect('standIn' in found ? found.standIn : Reflect.get(found, 'fault')).toBe(whose);
  });

  it('ends', () => expect(read('slut')).toEqual({ type: 'none' }));

  it('keeps the name of a stand-in who is mentioned, and not the bot', () => {
    const said = '<at>Fodfæste</at> /ferie 14-07 til 31-07 stedfortræder <at>Jonas Friis</at>';
    expect(readCommand(said)).toEqual({
      word: 'ferie',
      rest: '14-07 til 31-07 stedfortræder @Jonas Friis',
    });
  });
});
