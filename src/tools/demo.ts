import { createStop } from '../stopping.ts';
import { readArguments } from './demo/arguments.ts';
import { people } from './demo/people.ts';
import { openSampleCases } from './demo/sampleCases.ts';

const usage = `npm run demo -- [--now 2026-04-13T07:58] [--cases FIL] [--contacts FIL] [--placements FIL] [--plans FIL]
                        [--attendance FIL] [--paidHours FIL]
  --now         demoens øjeblik; ellers der, hvor den sidst stod
  --cases …     egne CSV-filer i stedet for de ${openSampleCases()} opdigtede sager
  --port N      siden åbnes på denne port (56150); 0: en, der er ledig
  --as NAVN     hvem der sidder ved skærmen: ${people.map((person) => person.key).join(', ')}
  --data MAPPE  hvor demoen gemmer (.data/demo); slet mappen for at begynde forfra`;

async function main(): Promise<void> {
  const argv = process.argv.slice(2);
  if (argv.includes('--help')) return console.log(usage);
  const args = readArguments(argv);
  if ('faults' in args) {
    for (const fault of args.faults) console.error(fault);
    console.error(usage);
    process.exitCode = 2;
    return;
  }
  // Loaded only now: help and a refusal wait for nothing.
  const [{ pino }, { startDemo }] = await Promise.all([import('pino'), import('./demo/start.ts')]);
  const log = pino({ level: 'warn' });
  const demo = await startDemo(args, { clock: () => Date.now(), log, say: (line) => console.log(line) });
  // Before anybody is told that it is ready: whoever presses ctrl-C then must be heard.
  const stop = createStop({
    close: () => demo.stop().catch((cause) => console.error(cause)),
    leave: demo.leave,
    exit: () => process.exit(),
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
  console.log(`\nDemoen er klar: ${demo.url}\nFanen i Teams: ${demo.tabUrl}\n`);
  console.log(
    `Klokken er ${demo.now()}. Åbn siden, og vælg chatten med botten. Skriv "/tid 08:00", så kommer dagens påmindelser. Stop med ctrl-C.`,
  );
}

await main();
