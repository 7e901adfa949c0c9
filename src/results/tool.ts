import type { Tool } from '../feature.ts';
import { answer } from './asked/answer.ts';
import { readArguments } from './asked/arguments.ts';

const usage = `npm run --silent results -- FILE --month YYYY-MM [--from YYYY-MM] [--as-of YYYY-MM-DD]
    [--for leader|channel|board] [--programme ID] [--adviser ID]
  A month's figures and deviations, or those of a period: a JSON line each (measures.md 8).
  Any fault: nothing on standard output, every fault on standard error, exit code 2.`;

export const resultsTool: Tool = {
  usage,
  run: (words, { programmes, rules, read }) => {
    const asked = readArguments(
      words,
      programmes.map(({ id }) => id),
    );
    if ('faults' in asked) return { faults: asked.faults.map((fault) => `results: ${fault}`) };
    const text = read(asked.arguments.file);
    if ('fault' in text) return { faults: [`scenario: cannot be read: ${text.fault}`] };
    return answer(text.text, asked.arguments, { programmes, rules });
  },
};
