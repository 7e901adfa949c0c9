import type { Tool } from '../feature.ts';
import { answer } from './asked/answer.ts';
import { readArguments } from './asked/arguments.ts';

const usage = `npm run --silent results -- FIL --month ÅÅÅÅ-MM [--from ÅÅÅÅ-MM] [--as-of ÅÅÅÅ-MM-DD]
    [--for leader|channel|board] [--programme ID] [--adviser ID]
  Tal og afvigelser for en måned, eller for en periode: en linje JSON for hver.
  --month      måneden; med --from den sidste i perioden
  --as-of      som det så ud den dag
  --for        for hvem: leder, kanal eller udvalg
  --programme  kun sager i det program; --adviser: kun den medarbejders
  Er der fejl, skrives intet til standard output; hver fejl står på standard error, og slutkoden er 2.`;

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
