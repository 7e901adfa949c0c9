import { Readable } from 'node:stream';
import { dateOf, toEpochMs } from '../../calendar/localTime.ts';
import { text } from '../../language/text.ts';
import { danish } from '../../privacy/danishLexicon.ts';
import { teamProgrammes } from '../../programmes/versions.ts';
import { noChange } from '../../store/noChange.ts';
import { utcOfLocal } from '../../store/utc.ts';
import { type Answer, card, replaceBy, say, toAlone } from '../../talk/answer.ts';
import type { Asked } from '../../talk/command.ts';
import type { TalkDeps } from '../../talk/deps.ts';
import type { DroppedFile, TakeFiles } from '../../talk/file.ts';
import { type MemberPressInput, type Press, textIn } from '../../talk/press.ts';
import { isLeader } from '../../talk/rights.ts';
import type { Person } from '../../talk/who.ts';
import { onePerson } from '../../talk/whoAsks.ts';
import type { ImportDeps } from '../deps.ts';
import { importFiles } from '../importFiles.ts';
import { peopleOf, readCase } from '../people.ts';
import type { ImportReport } from '../report.ts';
import { download, type Fetch } from './download.ts';
import { createHeldFiles, type HeldFile, type HeldFiles } from './held.ts';
import { kindOfFile } from './kindOfFile.ts';
import { droppedTexts } from './texts.ts';
import { droppedFace } from './view.ts';

/** Cases, contacts, placements, plans, hours, attendance: what belongs together is imported together. */
const mostFiles = 6;

/** Files dropped into the leader's own chat: a dry run as a card, and *Importér*. */
export function createFileImport(fetchFile: Fetch): {
  takeFiles: TakeFiles;
  presses: ReadonlyMap<string, Press>;
} {
  const held = createHeldFiles();
  const write: Press = { chosen: ['digest'], run: (input, deps) => writeHeld(input, held, deps) };
  return {
    takeFiles: (files, asked, deps) => takeFiles(files, asked, { held, fetchFile }, deps),
    presses: new Map([['import.write', write]]),
  };
}

async function takeFiles(
  files: readonly DroppedFile[],
  asked: Asked,
  { held, fetchFile }: { held: HeldFiles; fetchFile: Fetch },
  deps: TalkDeps,
): Promise<Answer> {
  const { persons, language } = asked;
  const words = droppedTexts(language);
  if (persons.length === 0) return say(text(language, 'command.noTeam'));
  const led = persons.filter(({ team, member }) => isLeader(team, member));
  if (led.length === 0) return say(words.notLeader);
  const person = onePerson({ persons: led, language });
  if ('type' in person) return person;
  if (files.length > mostFiles) return toAlone(person, say(words.tooMany));
  const importing = await importDeps(person, deps);
  const read: HeldFile[] = [];
  for (const { name, url } of files) {
    const fetched = await download(url, fetchFile);
    if ('fault' in fetched) return toAlone(person, say(words.faults[fetched.fault]));
    const { bytes } = fetched;
    const kind = await kindOfFile(openOf(bytes), name, { ...importing, today: dateOf(deps.now()) });
    read.push({ name, bytes, kind });
  }
  const reports = await run(read, person, false, importing, deps);
  const digest = reports.some(({ unreadable }) => !unreadable)
    ? held.keep(person.member.id, read, toEpochMs(deps.now()))
    : undefined;
  return toAlone(person, card(droppedFace({ language, team: person.team.id, reports, digest })));
}

/** *Importér*: the same files, by their digest; by whoever dropped them, if they still lead the team. */
async function writeHeld(
  { person, pressed, language }: MemberPressInput,
  held: HeldFiles,
  deps: TalkDeps,
): Promise<Answer> {
  const { team, member } = person;
  const words = droppedTexts(language);
  if (!isLeader(team, member)) return say(words.notLeader);
  const digest = textIn(pressed, 'digest');
  const files = held.find(member.id, digest, toEpochMs(deps.now()));
  if (!files) return say(words.again);
  const reports = await run(files, person, true, await importDeps(person, deps), deps);
  held.drop(digest);
  const audit = [
    { at: utcOfLocal(deps.now()), who: member.id, act: 'import' as const, verb: 'import.write' },
  ];
  await deps.store.commit(team.id, { ...noChange, audit });
  return replaceBy(droppedFace({ language, team: team.id, reports }));
}

function run(
  files: readonly HeldFile[],
  { team }: Person,
  write: boolean,
  importing: ImportDeps,
  { now }: TalkDeps,
): Promise<ImportReport[]> {
  const opened = files.map(({ bytes, kind }) => ({ open: openOf(bytes), kind }));
  return importFiles(opened, { teamId: team.id, now: now(), write }, importing);
}

function openOf(bytes: Uint8Array) {
  return () => Readable.from([Buffer.from(bytes)]);
}

async function importDeps({ team }: Person, { store, now, register }: TalkDeps): Promise<ImportDeps> {
  return {
    lexicon: danish,
    programmes: teamProgrammes(team.programmes ?? [], dateOf(now())),
    ...(await peopleOf(store, team.id)),
    read: (teamId, caseRef) => readCase(store, teamId, caseRef),
    register,
  };
}
