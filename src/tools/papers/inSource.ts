import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const callOfLog = /\blog\??\.(?:debug|info|warn|error|fatal)\(\s*\{([^{}]*)\}/g;

/** Names of the fields with which lines of the log are written anywhere in the source. */
export function loggedFields(root: string): string[] {
  const keys = globSync('src/**/*.ts', { cwd: root }).flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(callOfLog)].flatMap(([, fields = '']) =>
      fields
        .split(',')
        .map((field) => field.trim().split(':')[0] ?? '')
        .filter((field) => /^[a-z]\w*$/i.test(field)),
    ),
  );
  return [...new Set(keys)].sort();
}

/** What goes to Azure Monitor, by its names there. */
export function metricNames(root: string): string[] {
  const text = readFileSync(join(root, 'src/watching/meters.ts'), 'utf8');
  return [...text.matchAll(/create\w+\('([\w.]+)'/g)].map(([, name = '']) => name);
}

/** With which axe, and at which widths, the tab is looked at by the tests. */
export function accessibility(root: string): { axe: string; bredder: string } {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/axe-core/package.json'), 'utf8')) as {
    version: string;
  };
  const test = readFileSync(join(root, 'test/browser/tabAxe.test.ts'), 'utf8');
  const [, widths = ''] = /axe finds nothing .* at ([\d, ]+ and \d+) pixels/.exec(test) ?? [];
  return { axe: version, bredder: widths.replace(' and ', ' og ') };
}
