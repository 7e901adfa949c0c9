import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decisionsFile } from '../../src/tools/licences/decisions.ts';
import { closureOf, holdersOf, type Locked } from '../../src/tools/licences/shipped.ts';
import { readLicences } from '../../src/tools/licences.ts';
import type { Bill } from '../../src/tools/sbom.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
/** Where a package came from says more about who installed it than about the package. */
const registry = /https?:\/\/[^\s"]*(registry|npmjs|npmmirror|artifactory)|"resolved": "https?:/i;

describe('the installation', () => {
  test('has a licence or a decision for every package, and manifest/NOTICE agrees with it', () => {
    const { faults, notice } = readLicences();
    expect(faults).toEqual([]);
    expect(read('manifest/NOTICE') === notice, 'npm run licences -- --write').toBe(true);
  });

  test('every package that npm installed for production stands in manifest/NOTICE, with its version', () => {
    const npms = JSON.parse(read('node_modules/.package-lock.json')) as { packages: Record<string, Locked> };
    const lines = new Set(
      read('manifest/NOTICE')
        .split('\n')
        .map((line) => line.split(' · ')[0]),
    );
    const { packages: locked } = JSON.parse(read('package-lock.json')) as typeof npms;
    const installed = Object.entries(npms.packages).filter(
      ([path, { link, version }]) => version && !locked[path]?.dev && !link,
    );
    expect(installed.length).toBeGreaterThan(250);
    const names = installed.map(([path, { version }]) => `${path.split('node_modules/').at(-1)} ${version}`);
    expect(names.filter((name) => !lines.has(name))).toEqual([]);
  });

  test('what a browser gets stands there with its text', () => {
    const tab = readLicences().shipped.filter((one) => one.with === 'tab');
    expect(tab.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['react', 'react-dom', 'scheduler', '@griffel/core', 'adaptivecards']),
    );
    expect(tab.map(({ name }) => name)).not.toContain('vite');
    expect(tab.filter(({ text }) => text === undefined).map(({ name }) => name)).toEqual([]);
  });

  test('data that was made from the work of others is named', () => {
    const { data } = decisionsFile.parse(JSON.parse(read('manifest/licences.json')));
    const made = globSync('src/privacy/data/*.txt', { cwd: root }).filter((file) =>
      read(file).includes('# Made by npm run words.'),
    );
    expect(data.map(({ file }) => file).sort()).toEqual(made.sort());
  });

  test('no file of these names a registry', () => {
    for (const file of ['package-lock.json', 'manifest/NOTICE', 'manifest/licences.json'])
      expect(registry.exec(read(file))?.[0], file).toBeUndefined();
  });

  test('`npm run sbom` lists what is shipped, all of it and nothing else, and names no registry', async () => {
    const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'sbom'], {
      cwd: root,
      maxBuffer: 1e8,
    });
    const { bomFormat, metadata, components, dependencies } = JSON.parse(stdout) as Bill;
    expect([bomFormat, metadata.component.name]).toEqual(['CycloneDX', 'fodfaeste']);
    const names = (all: readonly { name: string; version: string }[]) =>
      [...new Set(all.map(({ name, version }) => `${name}@${version}`))].sort();
    expect(names(components)).toEqual(names(readLicences().shipped));
    const own = dependencies.filter(({ ref }) => ref.startsWith('fodfaeste@'));
    expect(own[0]?.dependsOn.some((ref) => ref.startsWith('botbuilder@'))).toBe(true);
    expect(own[0]?.dependsOn.some((ref) => ref.startsWith('vitest@'))).toBe(false);
    expect(registry.exec(stdout)?.[0]).toBeUndefined();
  });
});

describe('an installation', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fodfaeste-licences-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const keep = async (file: string, content: unknown) => {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), typeof content === 'string' ? content : JSON.stringify(content));
  };
  const decision = {
    of: 'odd',
    states: 'Odd-1.0',
    taken: 'MIT',
    why: 'Its readme says so in so many words.',
  };

  /** The faults of one with the package `odd`, as it was locked and as it lies there. */
  async function faults(locked: Locked, lies: object | undefined, decisions: object[]): Promise<string[]> {
    await keep('package-lock.json', {
      packages: { '': {}, 'node_modules/odd': { version: '1.0.0', ...locked } },
    });
    await keep('manifest/licences.json', { free: ['MIT'], decisions, data: [] });
    if (lies) await keep('node_modules/odd/package.json', { version: '1.0.0', ...lies });
    return readLicences(folder).faults;
  }
  const stated = (license: string): [Locked, object] => [{ license }, { license }];

  test.each<[string, [Locked, object | undefined], object[], string[]]>([
    ['a free licence', stated('MIT'), [], []],
    ['no licence', [{}, {}], [], ['odd 1.0.0 states no licence, and nothing was decided']],
    [
      'a licence that is not free',
      stated('Odd-1.0'),
      [],
      ['odd 1.0.0 states "Odd-1.0", and nothing was decided'],
    ],
    ['one that was decided about', stated('Odd-1.0'), [decision], []],
    ['no licence, decided about', [{}, {}], [{ ...decision, states: null }], []],
    ['names that begin so', stated('Odd-1.0'), [{ ...decision, of: 'od*' }], []],
    [
      'another licence since it was decided',
      stated('Odd-2.0'),
      [decision],
      ['odd 1.0.0 states "Odd-2.0"; what was decided is about "Odd-1.0"'],
    ],
    [
      'a decision about nothing',
      stated('MIT'),
      [{ ...decision, of: 'even' }],
      ['even is decided about, and not shipped'],
    ],
    [
      'a package that is missing',
      [{ license: 'MIT' }, undefined],
      [],
      ['node_modules/odd is not installed: npm ci'],
    ],
    ['one for other machines', [{ license: 'MIT', optional: true }, undefined], [], []],
    [
      'another version than the lock',
      [{ license: 'MIT' }, { license: 'MIT', version: '2.0.0' }],
      [],
      ['node_modules/odd is 2.0.0, locked is 1.0.0: npm ci'],
    ],
    [
      'another licence than the lock',
      [{ license: 'MIT' }, { license: 'Odd-1.0' }],
      [],
      ['node_modules/odd states Odd-1.0, the lock MIT: npm ci'],
    ],
    ['a tool of the build', [{ dev: true }, {}], [], []],
  ])('with %s', async (_, [locked, lies], decisions, expected) => {
    expect(await faults(locked, lies, decisions)).toEqual(expected);
  });

  test('of the tab: what its modules name, and all that this needs', async () => {
    await keep('src/tab/main.tsx', "import { a } from '@some/view/part';\nimport './own.ts';\n");
    await keep('src/tab/vite.config.ts', "import { b } from 'odd';\n");
    await keep('package-lock.json', {
      packages: {
        'node_modules/@some/view': { version: '1.0.0', dev: true, dependencies: { odd: '1' } },
        'node_modules/odd': { version: '1.0.0', license: 'MIT', dev: true },
      },
    });
    await keep('manifest/licences.json', { free: ['MIT'], decisions: [], data: [] });
    await keep('node_modules/odd/package.json', { version: '1.0.0', license: 'MIT' });
    await keep('node_modules/odd/LICENSE', 'MIT\n\nCopyright (c) 2020 Odd\n');
    await keep('node_modules/@some/view/package.json', { version: '1.0.0' });
    const { faults, notice } = readLicences(folder);
    expect(faults).toEqual(['@some/view 1.0.0 states no licence, and nothing was decided']);
    expect(notice).toContain('In the tab: MIT\n===============\n\nodd 1.0.0 · Copyright (c) 2020 Odd\n');
    expect(notice).toContain('\nodd\n\nMIT\n\nCopyright (c) 2020 Odd\n');
  });
});

test('a package is looked for beside who needs it, then further out', () => {
  const packages = {
    'node_modules/a': { dependencies: { b: '1', c: '1' } },
    'node_modules/a/node_modules/b': { dependencies: { c: '1', gone: '1' } },
    'node_modules/b': {},
    'node_modules/c': { dependencies: { a: '1' } },
  };
  expect([...closureOf(packages, ['a'])]).toEqual([
    'node_modules/a',
    'node_modules/a/node_modules/b',
    'node_modules/c',
  ]);
});

test.each([
  ['MIT License\n\nCopyright (c) 2020 Somebody\nPermission', ['Copyright (c) 2020 Somebody']],
  ['   Copyright [yyyy] [name of copyright owner]', []],
  ['Copyright notices must be kept', []],
  [' * © 2011 A\n * © 2011 A\n# Copyright 2012 B', ['© 2011 A', 'Copyright 2012 B']],
])('whose it is, in %j', (text, expected) => {
  expect(holdersOf(text)).toEqual(expected);
});
