import { join } from 'node:path';
import { expect, test } from 'vitest';
import { circleIn, importsOf, importsOfSource } from '../support/imports.ts';

const root = join(import.meta.dirname, '../..');
const imports = importsOfSource(root);

/** Rooms of the machine; they know no feature. */
const machine = new Set([
  ...['engine', 'measures', 'calendar', 'programmes', 'privacy', 'language', 'store', 'cards'],
  ...['register', 'sweep', 'outbox', 'rounds', 'talk', 'teams', 'web'],
]);
/** Entry and edge; they may know the map, and no feature by its name. */
const edge = new Set(['imports', 'watching', 'tools', 'tab']);
const map = 'src/features.ts';

/** A folder that is no other room is a feature. */
function roomOf(file: string): string | undefined {
  return file.split('/').length > 2 ? file.split('/')[1] : undefined;
}

function featureOf(file: string): string | undefined {
  const room = file.startsWith('src/') ? roomOf(file) : undefined;
  return room === undefined || machine.has(room) || edge.has(room) ? undefined : room;
}

type Fault = [from: string, to: string];

function faults(isFault: (from: string, to: string) => boolean): Fault[] {
  return [...imports].flatMap(([from, all]) =>
    all.filter((to) => isFault(from, to)).map((to): Fault => [from, to]),
  );
}

test('there are features and rooms to hold apart', () => {
  const features = new Set([...imports.keys()].flatMap((file) => featureOf(file) ?? []));
  expect(features).toContain('stories');
  expect(features.size).toBeGreaterThan(8);
  const rooms = new Set([...imports.keys()].flatMap((file) => roomOf(file) ?? []));
  for (const room of machine) expect(rooms).toContain(room);
});

test('no room of the machine knows a feature, or the map', () => {
  const isMachine = (file: string) => machine.has(roomOf(file) ?? '');
  expect(faults((from, to) => isMachine(from) && (to === map || featureOf(to) !== undefined))).toEqual([]);
});

test('no feature knows another, or the map', () => {
  expect(
    faults((from, to) => {
      const [one, other] = [featureOf(from), featureOf(to)];
      return one !== undefined && (to === map || (other !== undefined && other !== one));
    }),
  ).toEqual([]);
});

test('only the map names features, each by what it hands over', () => {
  const named = faults((from, to) => featureOf(from) === undefined && featureOf(to) !== undefined);
  expect(named.filter(([from, to]) => from !== map || !to.endsWith('/feature.ts'))).toEqual([]);
});

test('files stand in no circle, types counted', () => {
  expect(circleIn(imports)).toBeUndefined();
});

test('an import is seen however it is written', () => {
  const text = [
    "import type { A } from './a.ts';",
    "import {\n  b,\n} from '../b.ts';",
    "import './c.ts';",
    "export { d } from './d.ts';",
    "const e = await import('./e.ts');",
    "import { f } from 'f';",
  ].join('\n');
  expect(importsOf('src/room/x.ts', text)).toEqual([
    ...['src/room/a.ts', 'src/b.ts', 'src/room/c.ts', 'src/room/d.ts', 'src/room/e.ts'],
  ]);
});

test.each<[string, Record<string, string[]>, string[] | undefined]>([
  ['a tree', { a: ['b', 'c'], b: ['c'], c: [] }, undefined],
  ['a file with itself', { a: ['a'] }, ['a', 'a']],
  ['three', { x: ['a'], a: ['b'], b: ['c'], c: ['a'] }, ['a', 'b', 'c', 'a']],
])('a circle of %s', (_, files, circle) => {
  expect(circleIn(new Map(Object.entries(files)))).toEqual(circle);
});
