import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { periods } from '../../src/privacy/periods.ts';
import { watching } from '../support/azure.ts';

const page = readFileSync('manifest/drift.md', 'utf8');
const headings = [...page.matchAll(/^### (.+)$/gm)].map(([, heading]) => heading);
const sections = page.split(/^##+ /m);
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

test('each alarm has its section, with what it means and what to do', () => {
  const alerts = watching.variables.alerts as { displayName: string }[];
  expect(headings.toSorted()).toEqual(
    ['Botten er ikke klar', ...alerts.map((one) => one.displayName)].sort(),
  );
  for (const heading of headings) {
    const section = sections.find((one) => one.startsWith(`${heading}\n`)) ?? '';
    expect(section, heading).toMatch(/^- \*\*Betyder:\*\* \S/m);
    expect(section, heading).toMatch(/^- \*\*Gør:\*\* \S/m);
  }
});

test('each field of /readyz is told of, and no other', () => {
  const source = readFileSync('src/web/health.ts', 'utf8');
  const table = page.slice(page.indexOf('| felt |')).split('\n\n')[0] ?? '';
  const told = table
    .split('\n')
    .slice(2)
    .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, field = '']) => field));
  expect(told.length).toBeGreaterThan(10);
  for (const field of told) expect(source, field).toMatch(new RegExp(`\\b${field}\\b`));
  const answered = /response\.send\(ready[^{]+\{([^}]+)\}/.exec(source)?.[1] ?? '';
  const fields = [...answered.matchAll(/^\s+(\w+)[,:]/gm)].map(([, field = '']) => field);
  expect(fields.length).toBeGreaterThan(5);
  expect(told).toEqual(expect.arrayContaining(fields));
});

test('every command that it names is there, and the periods and limits are those of the code', () => {
  for (const [, name = ''] of page.matchAll(/npm run ([\w:-]+)/g)) expect(scripts, name).toHaveProperty(name);
  expect(page).toContain(`${periods.backupDays} dage, den korteste`);
  for (const parameter of ['casesWithoutNextStep', 'possibleDuplicates'])
    expect(watching.parameters).toHaveProperty(parameter);
});
