import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writePapers } from './papers/write.ts';

const usage = `npm run papers
  Skriver kommunens papirer (manifest/papers/) ud fra skabelonerne i src/tools/papers/da/ og det, der står i koden.`;

const root = join(import.meta.dirname, '../..');
const target = join(root, 'manifest/papers');

async function main(): Promise<number> {
  const { papers, faults } = writePapers(root);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) return 1;
  await mkdir(target, { recursive: true });
  for (const [file, text] of papers) await writeFile(join(target, file), text);
  console.log([...papers.keys()].join('\n'));
  return 0;
}

if (process.argv.includes('--help')) console.log(usage);
else process.exitCode = await main();
