import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decisionOn, decisionsFile, faultsOf } from './licences/decisions.ts';
import { noticeOf } from './licences/notice.ts';
import { readShipped, type Shipped } from './licences/shipped.ts';

const usage = `npm run licences [-- --write]
  Hver pakke, der følger med botten eller fanen, og dens licens; fejler, hvis en pakke hverken har en licens, der er fri at
  bruge, eller en beslutning i manifest/licences.json, og hvis manifest/NOTICE siger noget andet end det installerede.
  --write  skriver manifest/NOTICE`;

const here = join(import.meta.dirname, '../..');
const noticeFile = join(here, 'manifest/NOTICE');

export interface Licences {
  shipped: Shipped[];
  /** A package each. */
  lines: string[];
  /** What stands against shipping them. */
  faults: string[];
  /** What `manifest/NOTICE` has to say. */
  notice: string;
}

/** Of the packages that are installed under `root`, and of the decisions kept there. */
export function readLicences(root = here): Licences {
  const file = readFileSync(join(root, 'manifest/licences.json'), 'utf8');
  const decisions = decisionsFile.parse(JSON.parse(file));
  const { shipped, faults } = readShipped(root);
  const lines = shipped.map((one) => {
    const taken = decisionOn(decisions, one)?.taken;
    return [one.name, one.version, one.with, one.states ?? '–', ...(taken ? [`→ ${taken}`] : [])].join('  ');
  });
  return {
    shipped,
    lines: [...new Set(lines)].sort(),
    faults: [...faults, ...faultsOf(decisions, shipped)],
    notice: noticeOf(decisions, shipped),
  };
}

function main(): void {
  if (process.argv.includes('--help')) {
    console.log(usage);
    return;
  }
  const { lines, faults, notice } = readLicences();
  console.log(lines.join('\n'));
  if (process.argv.includes('--write') && faults.length === 0) writeFileSync(noticeFile, notice);
  if (readFileSync(noticeFile, 'utf8') !== notice)
    faults.push('manifest/NOTICE says something else: npm run licences -- --write');
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

if (import.meta.main) main();
