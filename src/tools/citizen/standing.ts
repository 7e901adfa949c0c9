import { eventNamesIn } from '../../language/eventNames.ts';
import type { CaseRecord } from '../../store/rows.ts';
import { caseFields } from '../papers/caseFields.ts';
import { eventFields } from './eventFields.ts';
import { gone, type Naming, staffText, valueText } from './values.ts';

/** What only keeps the program's days in order: the letter says that it is there, and a file has it. */
const ofProgram: ReadonlySet<string> = new Set([
  ...['state.caseRef', 'state.rules', 'state.decided', 'state.sent', 'state.late', 'state.instant'],
  ...['state.shared', 'opening', 'sequence', 'recentSources', 'silenced', 'due', 'open', 'list', 'lists'],
]);

/** Names of parts; `field.part` where a part means something else there. */
const partNames: Readonly<Record<string, string>> = {
  ...eventFields,
  at: 'skrevet',
  base: 'første måling',
  byInterruption: 'efter et afbrud',
  ended: 'sluttet',
  episode: 'længere fravær',
  heard: 'hørt fra',
  hundredths: 'timer',
  id: 'navn',
  inARow: 'i træk',
  inTime: 'i tide',
  interrupted: 'stoppet',
  left: 'forladt trin',
  match: 'virksomhed fundet',
  measured: 'målt',
  missed: 'ikke mødt',
  notArrived: 'ikke kommet til tiden',
  notified: 'sagsbehandleren ved det',
  onePager: 'ark givet til virksomheden',
  over: 'afsluttet med registrering nummer',
  overtaken: 'overhalet af noget andet',
  paid: 'løn nævnt',
  pending: 'venter på svar',
  registered: 'sat',
  settled: 'afklaret',
  since: 'siden',
  told: 'fortalt',
  withdrawn: 'trukket tilbage',
  worker: 'medarbejder',
  day: 'dag',
  again: 'igen',
  'state.ended.by': 'hvordan',
  'state.workerChange.from': 'tidligere ansvarlig',
  'reminders.by': 'medarbejder',
  'marked.by': 'medarbejder',
};

const persons: ReadonlySet<string> = new Set([
  ...['state.assignees.1', 'state.workerChange.from', 'state.workerChange.to', 'overlap.worker'],
  ...['reminders.by', 'marked.by'],
]);
/** Hundredths of an hour. */
const inHundredths: ReadonlySet<string> = new Set(['state.paidHours', 'state.paidHoursPlan']);

/** What is stored of a case now, field by field, and the fields that only the program needs, by their words. */
export function standing(record: CaseRecord, naming: Naming): { rows: string[][]; others: string[] } {
  const { state, absences: _absences, ...own } = record;
  const fields: [string, unknown][] = [
    ...Object.entries(own),
    ...Object.entries(state).map(([name, value]): [string, unknown] => [`state.${name}`, value]),
  ];
  const word = (field: string) => caseFields[field] ?? field;
  const told = fields.map(([field, value]) => ({ field, text: partText(field, '', value, naming) }));
  return {
    rows: told
      .filter(({ field, text }) => text !== '' && !ofProgram.has(field))
      .map(({ field, text }) => [word(field), text]),
    others: [...new Set(fields.flatMap(([field]) => (ofProgram.has(field) ? word(field) : [])))],
  };
}

function partText(field: string, part: string, value: unknown, naming: Naming): string {
  if (Array.isArray(value))
    return value
      .map((one, index) => partText(field, isPair(field) ? String(index) : part, one, naming))
      .filter((text) => text !== '')
      .join(isPair(field) && !Array.isArray(value[0]) ? ': ' : '; ');
  if (value !== null && typeof value === 'object')
    return Object.entries(value)
      .map(([name, one]) => ({ name, text: partText(field, name, one, naming) }))
      .filter(({ text }) => text !== '')
      .map(({ name, text }) => `${nameOf(field, name, naming)}: ${text}`)
      .join(', ');
  if (persons.has(`${field}.${part}`)) return staffText(String(value), naming) ?? gone;
  if (typeof value === 'number' && inHundredths.has(field)) return valueText(value / 100, naming);
  if (`${field}.${part}` === 'state.ended.by') return eventWord(String(value));
  const isOfProgramme = field === 'state.stage' || field === 'state.entered' || field === 'state.criteria';
  return valueText(value, { ...naming, isOfProgramme });
}

/** `[role, worker]` */
function isPair(field: string): boolean {
  return field === 'state.assignees';
}

function nameOf(field: string, name: string, naming: Naming): string {
  const isOfProgramme = field === 'state.entered' || field === 'state.criteria';
  return partNames[`${field}.${name}`] ?? partNames[name] ?? valueText(name, { ...naming, isOfProgramme });
}

function eventWord(type: string): string {
  const names: Readonly<Record<string, string>> = eventNamesIn('da');
  return names[type]?.toLowerCase() ?? type;
}
