import { describe, expect, it } from 'vitest';
import { commands } from '../../src/features.ts';
import { readContact } from '../../src/followUps/typed.ts';
import { commandOf } from '../../src/talk/command.ts';
import { parseDay } from '../../src/talk/dayText.ts';
import { helpCommand } from '../../src/talk/help.ts';
import { readCommand } from '../../src/talk/words.ts';

const known = [helpCommand(commands), ...commands];

/** A Thursday. */
const today = '2026-04-16';

describe('a day as people write it', () => {
  it.each([
    ['i dag', '2026-04-16'],
    ['I DAG', '2026-04-16'],
    ['today', '2026-04-16'],
    ['i går', '2026-04-15'],
    ['yesterday', '2026-04-15'],
    ['i forgårs', '2026-04-14'],
    ['torsdag', '2026-04-16'],
    ['onsdag', '2026-04-15'],
    ['fredag', '2026-04-10'],
    ['i mandags', '2026-04-13'],
    ['Monday', '2026-04-13'],
    ['13/4', '2026-04-13'],
    ['13.4', '2026-04-13'],
    ['13-04-2026', '2026-04-13'],
    ['13.04.26', '2026-04-13'],
    ['d. 13/4', '2026-04-13'],
    ['den 13/4', '2026-04-13'],
    ['2026-04-13', '2026-04-13'],
    ['20/12', '2025-12-20'],
    ['17/4', '2025-04-17'],
    ['29/2 2024', undefined],
    ['29.2.2024', '2024-02-29'],
    ['29/2/2026', undefined],
    ['31/4', undefined],
    ['0026-04-13', undefined],
    ['13/4/1026', undefined],
    ['32/1', undefined],
    ['0/1', undefined],
    ['', undefined],
    ['snart', undefined],
  ])('%s', (text, expected) => {
    expect(parseDay(text, today)).toBe(expected);
  });
});

describe('what /kontakt says', () => {
  it.each([
    ['B-101', { caseRef: 'B-101' }],
    ['B-101 gåtur i dag', { caseRef: 'B-101', form: 'walk', date: '2026-04-16' }],
    ['b-101 Telefon i går', { caseRef: 'B-101', form: 'phone', date: '2026-04-15' }],
    ['B-101 i går telefon', { caseRef: 'B-101', form: 'phone', date: '2026-04-15' }],
    ['B-101 company visit yesterday', { caseRef: 'B-101', form: 'companyVisit', date: '2026-04-15' }],
    ['B-101 hjemmebesøg 13/4', { caseRef: 'B-101', form: 'homeVisit', date: '2026-04-13' }],
    ['B-101 gåtur', { caseRef: 'B-101', form: 'walk' }],
    ['B-101 i dag', { caseRef: 'B-101', date: '2026-04-16' }],
    ['B-101 noget andet', { caseRef: 'B-101', unclear: true }],
    ['B-101 gåtur i dag med Ole', { caseRef: 'B-101', form: 'walk', date: '2026-04-16', unclear: true }],
    ['B-101 ikke nået telefon i dag', { caseRef: 'B-101', form: 'phone', date: '2026-04-16', tried: true }],
    ['B-101 telefon og sms i dag', { caseRef: 'B-101', form: 'phone', date: '2026-04-16', unclear: true }],
    ['2026_017', { caseRef: '2026_017' }],
    ['', {}],
    ['Jens', {}],
    ['<script>1</script>', {}],
    ["B-101' or '1", {}],
  ])('%s', (text, expected) => {
    expect(readContact(text, today)).toEqual(expected);
  });
});

describe('a command', () => {
  it.each([
    ['/kontakt B-101 gåtur', 'contact', 'B-101 gåtur'],
    ['kontakt B-101', 'contact', 'B-101'],
    ['/contact B-101', 'contact', 'B-101'],
    ['<at>Fodfæste</at> /kontakt B-101', 'contact', 'B-101'],
    ['<at id="0">Fodfæste</at>&nbsp;status', 'status', ''],
    ['/STATUS', 'status', ''],
    ['hej', 'help', ''],
    ['Hej!', 'help', ''],
    ['Hello', 'help', ''],
    ['hi', 'help', ''],
    ['hjælp', 'help', ''],
    ['/help', 'help', ''],
    ['/opsætning', 'settings', ''],
    ['constructor', undefined, ''],
    ['slet alt', undefined, 'alt'],
    ['', undefined, ''],
  ])('%s', (text, command, rest) => {
    const typed = readCommand(text);
    expect([commandOf(typed.word, known)?.names.en[0], typed.rest]).toEqual([command, rest]);
  });
});

describe('what is too long to be typed is no command, and is not looked through', () => {
  it.each([
    ['tags that are never closed', '<'.repeat(100_000)],
    ['mentions that are never closed', `/status ${'<at>'.repeat(30_000)}`],
    ['stand-ins', `/fravær ${'vikar '.repeat(20_000)}`],
    ['spaces', `/status${' '.repeat(100_000)}`],
    ['words', `/kontakt B-101 ${'1 '.repeat(50_000)}`],
    ['a line too many', `/status ${'x'.repeat(4_000)}`],
  ])('%s', (_what, text) => {
    expect(readCommand(text)).toEqual({ word: '', rest: '' });
  });

  it('a long line is read', () => {
    expect(readCommand(`/status ${'x'.repeat(3_900)}`).word).toBe('status');
  });
});
