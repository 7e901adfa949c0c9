import { expect, test } from 'vitest';
import { digestOf } from '../../src/store/digest.ts';

test('the published values of FNV-1a', () => {
  expect(digestOf('')).toBe(0xcbf29ce484222325n.toString(36));
  expect(digestOf('a')).toBe(0xaf63dc4c8601ec8cn.toString(36));
  expect(digestOf('foobar')).toBe(0x85944171f73967e8n.toString(36));
});

test('two cards of a case are two', () =>
  expect(digestOf('B-101|C01|due|2026-03-16')).not.toBe(digestOf('B-101|C01|overdue|2026-03-16')));
