import { parseArgs } from 'node:util';
import { z } from 'zod';
import { importKinds } from '../../imports/kinds.ts';

export const usage = `npm run import -- FIL --kind ${importKinds.join('|')} [--write]
  --kind         hvad filen indeholder
  --write        skriv; uden den vises kun, hvad der ville ske
  --delete-file  slet filen, når alt er skrevet uden fejl
  --team ID      hvilket team, når der er flere
  --mapping FIL  JSON-fil med fagsystemets overskrifter
  --now TID      tidspunktet for importen, fx 2026-04-13T07:58`;

const schema = z.object({
  file: z.string('skriv, hvilken fil der skal importeres'),
  kind: z.enum(importKinds, `--kind skal være ${importKinds.join(', ')}`),
  team: z.string().optional(),
  mapping: z.string().optional(),
  now: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, '--now skrives som 2026-04-13T07:58')
    .optional(),
  write: z.boolean().default(false),
  deleteFile: z.boolean().default(false),
});
export type ImportArguments = z.output<typeof schema>;

/** The command line; faults are listed all at once, in Danish. */
export function readArguments(args: string[]): ImportArguments | { faults: string[] } {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { kind: text, team: text, mapping: text, now: text, write: flag, 'delete-file': flag },
    });
    const parsed = schema.safeParse({ ...values, deleteFile: values['delete-file'], file: positionals[0] });
    return parsed.success ? parsed.data : { faults: parsed.error.issues.map(({ message }) => message) };
  } catch (cause) {
    return { faults: [cause instanceof Error ? cause.message : String(cause)] };
  }
}
