import { roles } from '../../engine/cards.ts';
import { eventNamesIn } from '../../language/eventNames.ts';
import { textsOf } from '../../language/text.ts';
import { periods } from '../../privacy/periods.ts';
import { periodText } from '../../privacy/periodText.ts';
import { builtInProgrammes } from '../../programmes/builtIn.ts';
import { acts } from '../../store/auditEntry.ts';
import type { Member, Team } from '../../store/rows.ts';
import { storedKinds } from '../../store/shapes/shapes.ts';
import { isLeader, mayChangeSettings, mayObtainConsent, worksWithCases } from '../../talk/rights.ts';
import { criteria } from '../accessibility/criteria.ts';
import { accessibility, loggedFields, metricNames } from './inSource.ts';
import { logFields } from './logFields.ts';
import { messageFields, teamFields } from './messageFields.ts';
import { kindWords } from './rowFields.ts';
import { actWords, metricWords, periodWords } from './words.ts';

/** What the papers say of the code: each a piece of Markdown that stands in place of `{{name}}`. */
export type Facts = Readonly<Record<string, string>>;

/** Every fact, or what the code has and the words for it lack, and the other way round. */
export function readFacts(root: string): { facts: Facts; faults: string[] } {
  const faults: string[] = [];
  const worded = (of: string, code: readonly string[], words: Readonly<Record<string, string>>) => {
    const missing = code.filter((name) => words[name] === undefined);
    const gone = Object.keys(words).filter((name) => !code.includes(name));
    faults.push(...missing.map((name) => `${of}: ${name} has no words`));
    faults.push(...gone.map((name) => `${of}: ${name} is there no more`));
  };
  const keys = loggedFields(root);
  worded('the log', keys, logFields);
  const metrics = metricNames(root);
  worded('the metrics', metrics, metricWords);
  const kinds = storedKinds.map(([kind, { fields }]) => ({ kind, fields, words: ofKind(kind) }));
  for (const { kind, fields, words } of kinds) {
    if (!words) faults.push(`storage: ${kind} has no words`);
    else if ('fields' in words && words.about !== 'nobody') worded(kind, fields, words.fields);
  }
  const known = kinds.flatMap(({ kind, fields, words }) => (words ? { kind, fields, words } : []));
  return {
    faults,
    facts: { ...tables(known, keys, metrics), ...periodFacts(), ...accessibility(root), ...criteriaFacts() },
  };
}

type Known = { kind: string; fields: readonly string[]; words: NonNullable<ReturnType<typeof ofKind>> };

function ofKind(kind: string) {
  const words = kindWords(messageFields, teamFields);
  return Object.hasOwn(words, kind) ? words[kind as keyof typeof words] : undefined;
}

function tables(known: readonly Known[], keys: readonly string[], metrics: readonly string[]): Facts {
  const personal = known.filter(({ words }) => words.about !== 'nobody');
  return {
    perioder: table(
      ['Hvad', 'Gemmes', 'Hvorfor'],
      Object.entries(periodWords).map(([name, { what, why }]) => [what, periodText(name as Period), why]),
    ),
    lager: table(
      ['Slags', 'Indhold', 'Om hvem'],
      known.map(({ kind, words }) => [
        `\`${kind}\``,
        words.what,
        words.about === 'nobody' ? 'ingen person' : words.about,
      ]),
    ),
    felter: personal.map(fieldTable).join('\n\n'),
    haendelser: Object.values(eventNamesIn('da'))
      .map((name) => `- ${name}`)
      .join('\n'),
    roller: table(
      ['Rolle', 'Arbejder med borgere', 'Leder teamet', 'Sætter op', 'Må bede om samtykke'],
      roles.map(rightsOf),
    ),
    logfelter: table(
      ['Felt', 'Betydning'],
      keys.map((key) => [`\`${key}\``, logFields[key] ?? '']),
    ),
    maalinger: table(
      ['Måling', 'Betydning'],
      metrics.map((name) => [`\`${name}\``, metricWords[name] ?? '']),
    ),
    auditfelter: table(
      ['Felt', 'Betydning'],
      known
        .filter(({ kind }) => kind === 'cases/audit')
        .flatMap(({ fields, words }) => fields.map((name) => [`\`${name}\``, wordOf(words, name)])),
    ),
    handlinger: acts.map((act) => `- ${actWords[act]}`).join('\n'),
    medarbejderfelter: table(
      ['Felt', 'Betydning'],
      known
        .filter(({ kind }) => kind === 'cases/member')
        .flatMap(({ fields, words }) => fields.map((name) => [`\`${name}\``, wordOf(words, name)])),
    ),
    indsatser: builtInProgrammes.map(({ name }) => `- ${name}`).join('\n'),
  };
}

function wordOf(words: Known['words'], field: string): string {
  const fields: Readonly<Record<string, string>> = 'fields' in words ? words.fields : {};
  return fields[field] ?? '';
}

function fieldTable({ kind, fields, words }: Known): string {
  const heading = `#### ${words.what} (\`${kind}\`)`;
  if (fields.length === 0) return `${heading}\n\nRækken siger alt i sin nøgle.`;
  return `${heading}\n\n${table(
    ['Felt', 'Betydning'],
    fields.map((name) => [`\`${name}\``, wordOf(words, name)]),
  )}`;
}

/** Asked of the very functions by which the server decides. */
function rightsOf(role: (typeof roles)[number]): string[] {
  const member = { id: 'one', roles: [role] } as unknown as Member;
  const team = { leader: 'another', owner: 'another' } as Team;
  const yes = (is: boolean) => (is ? 'ja' : '–');
  return [
    textsOf('da').roles[role],
    yes(worksWithCases(member)),
    yes(isLeader(team, member)),
    yes(mayChangeSettings(team, member)),
    yes(mayObtainConsent(team, member)),
  ];
}

type Period = keyof typeof periods;

function periodFacts(): Facts {
  const names = Object.keys(periods) as Period[];
  return Object.fromEntries(names.map((name) => [`periode.${name}`, periodText(name)]));
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The tab, criterion by criterion (npm run accessibility). */
function criteriaFacts(): Facts {
  const applies = criteria.filter(({ without }) => !without).length;
  return {
    kriterier: String(criteria.length),
    proevede: String(applies),
    irrelevante: String(criteria.length - applies),
  };
}
