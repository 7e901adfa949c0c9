import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type ImportKind, importKinds, kindOfWord } from '../../imports/kinds.ts';

export const usage = `npm run import -- FIL --kind ${importKinds.join('|')} [FIL --kind … …] [--write]
  Læser fagsystemets CSV-filer ind. Uden --write vises kun, hvad der ville ske.
  --kind         hvad filen før indeholder, også på dansk (sager, planer, kontakter, placeringer, løntimer, fremmøde, progression)
  --write        skriv
  --delete-file  slet filen, når alle kendte kolonner og alle rækker i den er skrevet
  --check        sig, hvad hver række siger, som JSON Lines; uden lager og uden at noget er sat op
  --team ID      hvilket team, når der er flere; med --check en JSON-fil med teamets brugernavne og sager
  --mapping FIL  JSON-fil med fagsystemets overskrifter, fx {"sager": {"sagskode": "Borger-ID"}}
  --now TID      tidspunktet for importen, fx 2026-04-13T07:58
  --help         denne tekst
Sager, planer, kontakter og placeringer hører sammen: giv dem i én kommando, så teamet kun bliver spurgt om det, der stadig er åbent.`;

const schema = z.object({
  files: z.array(z.string()).min(1, 'skriv, hvilken fil der skal importeres'),
  kinds: z.array(z.string()),
  team: z.string().optional(),
  mapping: z.string().optional(),
  now: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, '--now skrives som 2026-04-13T07:58')
    .optional(),
  write: z.boolean().default(false),
  deleteFile: z.boolean().default(false),
  check: z.boolean().default(false),
});

export interface ImportArguments extends Omit<z.output<typeof schema>, 'files' | 'kinds'> {
  files: { path: string; kind: ImportKind }[];
}

/** The command line, `help` when that is asked for; faults are listed all at once, in Danish. */
export function readArguments(args: string[]): ImportArguments | 'help' | { faults: string[] } {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        ...{ kind: { type: 'string', multiple: true }, team: text, mapping: text, now: text },
        ...{ write: flag, 'delete-file': flag, check: flag, help: flag },
      },
    });
    if (values.help) return 'help';
    const { kind: kinds = [], 'delete-file': deleteFile, ...others } = values;
    const parsed = schema.safeParse({ ...others, deleteFile, kinds, files: positionals });
    const faults = [
      ...(parsed.error?.issues.map(({ message }) => message) ?? []),
      ...kindFaults(kinds, positionals),
    ];
    if (!parsed.success || faults.length > 0) return { faults };
    return { ...parsed.data, files: withKinds(positionals, kinds) };
  } catch (cause) {
    return { faults: [cause instanceof Error ? cause.message : String(cause)] };
  }
}

/** The first `--kind` is the first file's, and so on; one alone is that of all. */
function withKinds(paths: readonly string[], kinds: readonly string[]): ImportArguments['files'] {
  return paths.flatMap((path, index) => {
    const kind = kindOfWord(kinds[kinds.length === 1 ? 0 : index] ?? '');
    return kind ? [{ path, kind }] : [];
  });
}

function kindFaults(kinds: readonly string[], paths: readonly string[]): string[] {
  const list = importKinds.join(', ');
  if (kinds.length === 0 || kinds.some((kind) => !kindOfWord(kind))) return [`--kind skal være ${list}`];
  const fits = kinds.length === 1 || kinds.length === paths.length;
  return fits ? [] : [`skriv en --kind til hver fil (${paths.length} filer, ${kinds.length} --kind)`];
}
