import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { ImportKind } from '../../imports/kinds.ts';
import { people } from './people.ts';

const sample = (name: string) => new URL(`${name}.csv`, import.meta.url).pathname;

const defaultNow = '2026-04-13T07:58';

const schema = z.object({
  now: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'is a local moment such as 2026-04-13T07:58')
    .optional(),
  cases: z.string().optional(),
  contacts: z.string().optional(),
  placements: z.string().optional(),
  plans: z.string().optional(),
  attendance: z.string().optional(),
  paidHours: z.string().optional(),
  port: z.coerce.number().int().min(0).max(65535).default(56150),
  as: z.enum(
    people.map((person) => person.key),
    `is one of ${people.map((person) => person.key).join(', ')}`,
  ),
  data: z.string(),
});

export interface DemoArguments {
  /** Undefined: where the last run stopped, or the demo's own moment. */
  now?: string;
  defaultNow: string;
  files: { kind: ImportKind; path: string }[];
  port: number;
  as: string;
  folder: string;
}

/** The command line of `npm run demo`; faults are listed all at once. */
export function readArguments(args: string[]): DemoArguments | { faults: string[] } {
  const text = { type: 'string' } as const;
  const options = {
    now: text,
    cases: text,
    contacts: text,
    placements: text,
    plans: text,
    attendance: text,
    paidHours: text,
    port: text,
  };
  try {
    const { values } = parseArgs({
      args,
      options: {
        ...options,
        as: { type: 'string', default: 'jobformidler' },
        data: { type: 'string', default: '.data/demo' },
      },
    });
    const parsed = schema.safeParse(values);
    if (!parsed.success) {
      return { faults: parsed.error.issues.map((issue) => `--${issue.path.join('.')}: ${issue.message}`) };
    }
    return toArguments(parsed.data);
  } catch (cause) {
    return { faults: [cause instanceof Error ? cause.message : String(cause)] };
  }
}

function toArguments(values: z.infer<typeof schema>): DemoArguments {
  // Placements last: what asks for a contact must know the contacts.
  const kinds = ['cases', 'plans', 'contacts', 'placements', 'attendance', 'paidHours'] as const;
  // Own cases come with own contacts or with none: the sample's would belong to nobody.
  const own = values.cases !== undefined;
  const files = kinds.flatMap((kind) => {
    const path = values[kind] ?? (own ? undefined : sample(kind));
    return path ? [{ kind, path }] : [];
  });
  return { now: values.now, defaultNow, files, port: values.port, as: values.as, folder: values.data };
}
