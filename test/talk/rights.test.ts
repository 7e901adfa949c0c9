import { describe, expect, it } from 'vitest';
import type { Member } from '../../src/store/rows.ts';
import { mayAnswer, mayChangeSettings, mayWorkOnCase } from '../../src/talk/rights.ts';
import { aCard, aMember, aRecord, aTeam } from '../support/rows.ts';

const mette = aMember('entra-mette', { roles: ['jobBroker'] });
const anders = aMember('entra-anders', { roles: ['companyConsultant'] });
const lise = aMember('entra-lise', { roles: ['leader'] });
const petra = aMember('entra-petra', { roles: ['projectLead'] });
const nobody = aMember('entra-carl');
const team = aTeam({ leader: lise.id, owner: petra.id });
const record = aRecord('B-101');
const card = aCard('B-101|C01|due|2026-03-13');
const today = '2026-04-13';

const away = (from: string, to: string): Member => ({
  ...mette,
  leaves: [{ from, to, standIn: anders.id }],
});
const input = (who: Member, members: Member[] = [mette, anders, lise]) => ({ team, who, members, today });

describe('who may answer a card', () => {
  it.each([
    ['the responsible', mette, true],
    ['a colleague', anders, false],
    ['the leader', lise, true],
    ['the leader who has left', { ...lise, left: true }, false],
    ['the responsible who has left', { ...mette, left: true }, false],
    ['somebody without a role', nobody, false],
  ])('%s', (_name, who, expected) => {
    expect(mayAnswer(card, record, 'contact.register', input(who))).toBe(expected);
  });

  it.each([
    ['on its first day', '2026-04-13', '2026-04-20', true],
    ['on its last day', '2026-04-01', '2026-04-13', true],
    ['the day before', '2026-04-14', '2026-04-20', false],
    ['the day after', '2026-04-01', '2026-04-12', false],
  ])('a stand-in, %s of the leave', (_name, from, to, expected) => {
    const who = input(anders, [away(from, to), anders]);
    expect(mayAnswer(card, record, 'contact.register', who)).toBe(expected);
  });

  it.each([
    ['who is away too', '2026-04-13', true],
    ['who is there', '2026-04-20', false],
  ])('the stand-in of a stand-in %s', (_name, from, expected) => {
    const standIn = { ...anders, leaves: [{ from, to: '2026-04-24', standIn: nobody.id }] };
    const who = input(nobody, [away('2026-04-13', '2026-04-13'), standIn, nobody]);
    expect(mayAnswer(card, record, 'contact.register', who)).toBe(expected);
  });

  it('who took the card on', () => {
    const taken = { ...card, taken: { by: anders.id, at: '2026-04-13T09:00' } };
    expect(mayAnswer(taken, record, 'contact.register', input(anders))).toBe(true);
  });

  it('not who had the case until yesterday, though the card went to them', () => {
    const moved = aRecord('B-101', { state: { ...record.state, assignees: [['jobBroker', anders.id]] } });
    expect(mayAnswer(card, moved, 'contact.register', input(mette))).toBe(false);
    expect(mayAnswer(card, moved, 'contact.register', input(anders))).toBe(true);
  });

  it('an escalation only the leader', () => {
    const escalation = aCard('B-101|C01|escalation|2026-03-13', { kind: 'escalation', to: [lise.id] });
    expect(mayAnswer(escalation, record, 'assignee.change', input(lise))).toBe(true);
    expect(mayAnswer(escalation, record, 'assignee.change', input(mette))).toBe(false);
  });

  it.each([
    ['a consultant', anders, true],
    ['a project lead', petra, false],
    ['somebody without a role', nobody, false],
    ['a consultant who has left', { ...anders, left: true }, false],
  ])('taking a twin on: %s', (_name, who, expected) => {
    expect(mayAnswer(card, record, 'card.take', input(who))).toBe(expected);
  });

  it('nobody but those it went to when the case is gone', () => {
    expect(mayAnswer(card, undefined, 'contact.register', input(mette))).toBe(true);
    expect(mayAnswer(card, undefined, 'contact.register', input(anders))).toBe(false);
  });
});

it.each([
  ['the responsible', mette, true],
  ['a colleague', anders, false],
  ['the leader', lise, true],
])('a case typed by its code: %s', (_name, who, expected) => {
  expect(mayWorkOnCase(record, input(who))).toBe(expected);
});

it.each([
  ['who installed', petra, true],
  ['the leader', lise, true],
  ['anybody else', mette, false],
  ['who installed and has left', { ...petra, left: true }, false],
])('settings: %s', (_name, who, expected) => {
  expect(mayChangeSettings(team, who)).toBe(expected);
});
