import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ask } from './asking.ts';

/** Worked examples: each `*.json` with runs of the command, and what must come out, line for line. */
const folder = new URL('./examples/', import.meta.url).pathname;
const names = readdirSync(folder).flatMap((file) => (file.endsWith('.json') ? [file.slice(0, -5)] : []));

interface Run {
  options: string[];
  lines: string[];
}

function runsOf(name: string): Run[] {
  const runs: Run[] = [];
  for (const line of readFileSync(`${folder}${name}.expected.jsonl`, 'utf8').trimEnd().split('\n')) {
    const { run } = JSON.parse(line);
    if (run) runs.push({ options: run, lines: [] });
    else runs.at(-1)?.lines.push(line);
  }
  return runs;
}

const runs = names.flatMap((name) => runsOf(name).map((run) => ({ name, ...run })));

describe('the worked examples come out line for line', () => {
  it.each(runs)('$name $options', ({ name, options, lines }) => {
    expect(ask(readFileSync(`${folder}${name}.json`, 'utf8'), ...options)).toEqual(lines);
  });
});
