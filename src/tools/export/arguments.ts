import { parseArgs } from 'node:util';
import { z } from 'zod';
import { importKinds } from '../../imports/kinds.ts';
import { type Refusal, refusals } from '../citizen/refusal.ts';

export const exportKinds = ['statement', 'hoursStatement', ...importKinds, 'case', 'audit'] as const;
/** Figures without a case: the audit need not know who asked for them. */
const withoutCases: readonly string[] = ['statement', 'hoursStatement'];
export const caseForms = ['data', 'document', 'refusal'] as const;
export const exportReaders = ['channel', 'leader', 'board'] as const;

export const usage = `npm run --silent export -- --kind ${exportKinds.join('|')} > FIL
  --kind   statement: månedernes opgørelser, hoursStatement: deres løntimer, begge uden sager; ${importKinds.join(', ')}: sag for sag,
           i de kolonner, som importen læser; case: alt, hvad der er gemt om en sag, til en anmodning om indsigt; audit: loggen over, hvem der gjorde hvad
  --case   sagskoden til case, fx B-101; til audit, når loggen kun skal være om én sag
  --as     hvordan sagen skrives: data (JSON, uden andet), document (et brev til borgeren, HTML til udskrift, uden navne på ansatte)
           eller refusal (et brev, der siger nej)
  --refusal  hvad der siges nej til: ${Object.keys(refusals).join(', ')}
  --by     objekt-id eller brugernavn på den, der har bedt om filen: til alt andet end opgørelser; det står i loggen
  --for    hvem opgørelserne er til: ${exportReaders.join(', ')} (uden: channel)
  --from   første måned til opgørelser, paidHours og audit, fx 2026-01 (uden: elleve måneder før den sidste)
  --to     sidste måned (uden: måneden før denne; til audit denne)
  --team   hvilket team, når der er flere
  --out    skriv til en ny fil i stedet
  --help   denne tekst`;

const month = (name: string) =>
  z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, `${name} skrives som 2026-05`)
    .optional();

const schema = z
  .object({
    kind: z.enum(exportKinds, `--kind skal være ${exportKinds.join(', ')}`),
    from: month('--from'),
    to: month('--to'),
    team: z.string().optional(),
    case: z.string().optional(),
    by: z.string().min(1).optional(),
    out: z.string().optional(),
    as: z.enum(caseForms, `--as skal være ${caseForms.join(', ')}`).optional(),
    refusal: z
      .enum(
        Object.keys(refusals) as [Refusal, ...Refusal[]],
        `--refusal skal være ${Object.keys(refusals).join(', ')}`,
      )
      .optional(),
    for: z.enum(exportReaders, `--for skal være ${exportReaders.join(', ')}`).optional(),
  })
  .refine(
    ({ kind, case: code }) => kind === 'audit' || (kind === 'case') === (code !== undefined),
    '--case hører til --kind case',
  )
  .refine(
    ({ kind, by }) => by !== undefined || withoutCases.includes(kind),
    '--by siger, hvem der har bedt om filen: objekt-id eller brugernavn',
  )
  .refine(
    ({ kind, for: reader }) => reader === undefined || kind === 'statement',
    '--for hører til --kind statement',
  )
  .refine(({ kind, as }) => as === undefined || kind === 'case', '--as hører til --kind case')
  .refine(
    ({ as, refusal }) => (as === 'refusal') === (refusal !== undefined),
    '--refusal siger, hvad der siges nej til, og hører til --as refusal',
  );
export type ExportArguments = z.output<typeof schema>;

/** The command line; faults are listed all at once, in Danish. */
export function readArguments(args: string[]): ExportArguments | 'help' | { faults: string[] } {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      args,
      options: {
        kind: text,
        from: text,
        to: text,
        team: text,
        case: text,
        by: text,
        out: text,
        for: text,
        as: text,
        refusal: text,
        help: { type: 'boolean' },
      },
    });
    if (values.help) return 'help';
    const parsed = schema.safeParse(values);
    return parsed.success ? parsed.data : { faults: parsed.error.issues.map(({ message }) => message) };
  } catch (cause) {
    return { faults: [cause instanceof Error ? cause.message : String(cause)] };
  }
}
