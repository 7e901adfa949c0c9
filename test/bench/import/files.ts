import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';

/** Of each case: its own row, and a contact every two weeks since it began. */
const contactsOfCase = 24;
const first = '2025-03-03';
const dayMs = 24 * 60 * 60_000;

export interface ImportFiles {
  cases: string;
  contacts: string;
  rows: number;
}

/** What a team that has been at work for a year takes out of its case system. */
export async function writeFiles(folder: string, rows: number): Promise<ImportFiles> {
  const refs = Array.from(
    { length: Math.round(rows / (1 + contactsOfCase)) },
    (_, index) => `B-${index + 1}`,
  );
  const cases = await write(join(folder, 'sager.csv'), 'sagskode;program;startdato;ansvarlig', function* () {
    for (const [index, ref] of refs.entries())
      yield `${ref};Flere skal med;${dayText(index % 14)};${workers[index % workers.length]}`;
  });
  const contacts = await write(join(folder, 'kontakter.csv'), 'sagskode;dato;form;bemærkning', function* () {
    for (let contact = 1; contact <= contactsOfCase; contact += 1)
      for (const [index, ref] of refs.entries())
        yield `${ref};${dayText((index % 14) + 14 * contact)};samtale;set på stedet`;
  });
  return { cases, contacts, rows: refs.length * (1 + contactsOfCase) };
}

export const workers = Array.from({ length: 60 }, (_, number) => `worker${number}@kommune.example`);

function dayText(days: number): string {
  const [year, month, day] = new Date(Date.parse(first) + days * dayMs).toISOString().slice(0, 10).split('-');
  return `${day}-${month}-${year}`;
}

async function write(path: string, heading: string, lines: () => Iterable<string>): Promise<string> {
  const stream = createWriteStream(path);
  stream.write(`${heading}\r\n`);
  for (const line of lines()) if (!stream.write(`${line}\r\n`)) await once(stream, 'drain');
  stream.end();
  await once(stream, 'finish');
  return path;
}
