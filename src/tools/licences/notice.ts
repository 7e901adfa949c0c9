import { type Decisions, decisionOn } from './decisions.ts';
import type { Shipped } from './shipped.ts';

const opening = `Fodfæste stands on the work of others. Made by \`npm run licences -- --write\`; what was decided is kept in
manifest/licences.json. Each package brings its licence along in node_modules, in full; what a browser gets without them, the
tab, has the texts at the end of this file.`;

/** `manifest/NOTICE`: whose work is shipped, under which licence, and what was decided. The same on every machine. */
export function noticeOf(decisions: Decisions, shipped: readonly Shipped[]): string {
  const bot = shipped.filter((one) => one.with === 'bot');
  const tab = shipped.filter((one) => one.with === 'tab');
  return `${[
    opening,
    section('What was decided', decided(decisions, shipped)),
    section(
      'Data in this repository',
      decisions.data.map(({ file, from, licence, why }) => `${file}\n  from ${from}, ${licence}. ${why}`),
    ),
    ...byLicence(decisions, bot).map(([licence, lines]) => section(`With the bot: ${licence}`, lines)),
    ...byLicence(decisions, tab).map(([licence, lines]) => section(`In the tab: ${licence}`, lines)),
    ...texts(tab),
  ].join('\n\n')}\n`;
}

function section(title: string, lines: readonly string[]): string {
  return `${title}\n${'='.repeat(title.length)}\n\n${lines.join('\n')}`;
}

function decided(decisions: Decisions, shipped: readonly Shipped[]): string[] {
  return decisions.decisions.map((one) => {
    const states = one.states === null ? 'states no licence' : `states "${one.states}"`;
    const whose = shipped
      .filter((each) => decisionOn(decisions, each) === one)
      .flatMap(({ holders }) => holders);
    const lines = [`${one.of} ${states}; taken as ${one.taken}. ${one.why}`, ...new Set(whose)];
    return [...lines, ...(one.attribution === undefined ? [] : [one.attribution])].join('\n  ');
  });
}

function byLicence(decisions: Decisions, shipped: readonly Shipped[]): [string, string[]][] {
  const licenceOf = (one: Shipped) => decisionOn(decisions, one)?.taken ?? one.states ?? '';
  const groups = Object.groupBy(shipped, licenceOf);
  return Object.entries(groups)
    .map(([licence, some = []]): [string, string[]] => [licence, [...new Set(some.map(lineOf))].sort()])
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

function lineOf({ name, version, holders }: Shipped): string {
  return [`${name} ${version}`, ...holders].join(' · ');
}

/** Each text once, under the packages that share it. */
function texts(shipped: readonly Shipped[]): string[] {
  const groups = Map.groupBy(
    shipped.filter(({ text }) => text !== undefined),
    ({ text = '' }) => text.split(/\s+/).join(' '),
  );
  return [...groups.values()].map((some) => {
    const names = [...new Set(some.map(({ name }) => name))].sort();
    return `${'-'.repeat(80)}\n${names.join(', ')}\n\n${some[0]?.text}`;
  });
}
