import { Readable } from 'node:stream';
import { z } from 'zod';
import { dateOf, toEpochMs } from '../../calendar/localTime.ts';
import { text } from '../../language/text.ts';
import { danish } from '../../privacy/danishLexicon.ts';
import { teamProgrammes } from '../../programmes/versions.ts';
import { noChange } from '../../store/noChange.ts';
import { utcOfLocal } from '../../store/utc.ts';
import { type Answer, card, replaceBy, say, toAlone } from '../../talk/answer.ts';
import type { Asked } from '../../talk/command.ts';
import type { TalkDeps } from '../../talk/deps.ts';
import type { DrawFace } from '../../talk/drawAnswer.ts';
import type { DroppedFile, TakeFiles } from '../../talk/file.ts';
import { type MemberPressInput, type Press, textIn } from '../../talk/press.ts';
import { isLeader } from '../../talk/rights.ts';
import type { TabPage } from '../../talk/tabPage.ts';
import type { Person } from '../../talk/who.ts';
import { onePerson } from '../../talk/whoAsks.ts';
import { casesIn } from '../casesIn.ts';
import type { ImportDeps } from '../deps.ts';
import { importFiles } from '../importFiles.ts';
import { peopleOf } from '../people.ts';
import type { ImportReport } from '../report.ts';
import { download, type Fetch, mostBytes } from './download.ts';
import { createHeldFiles, type HeldFile, type HeldFiles } from './held.ts';
import { kindOfFile } from './kindOfFile.ts';
import { droppedTexts } from './texts.ts';
import { droppedFace } from './view.ts';

/** Cases, contacts, placements, plans, hours, attendance: what belongs together is imported together. */
const mostFiles = 6;

/** Files dropped into the leader's own chat: a dry run as a card, and *Importér*. */
export function createFileImport(
  fetchFile: Fetch,
  drawFace: DrawFace,
): {
  takeFiles: TakeFiles;
  presses: ReadonlyMap<string, Press>;
  pages: ReadonlyMap<string, TabPage>;
} {
  const held = createHeldFiles();
  const write: Press = { chosen: ['digest'], run: (input, deps) => writeHeld(input, held, deps) };
  return {
    takeFiles: (files, asked, deps) => takeFiles(files, asked, { held, fetchFile }, deps),
    presses: new Map([['import.write', write]]),
    pages: new Map([['import', importPage(held, drawFace)]]),
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
  const fetched: FileBytes[] = [];
  for (const { name, url } of files) {
    const one = await download(url, fetchFile);
    if ('fault' in one) return toAlone(person, say(words.faults[one.fault]));
    fetched.push({ name, bytes: one.bytes });
  }
  const reports = await dryRun(fetched, person, held, deps);
  return toAlone(person, card(droppedFace({ ...reports, language, team: person.team.id, from: 'chat' })));
}

type FileBytes = Pick<HeldFile, 'name' | 'bytes'>;

/** What would be imported, and what brings the files back to be. */
async function dryRun(files: readonly FileBytes[], person: Person, held: HeldFiles, deps: TalkDeps) {
  const importing = await importDeps(person, deps);
  const read: HeldFile[] = [];
  for (const { name, bytes } of files) {
    const kind = await kindOfFile(openOf(bytes), name, { ...importing, today: dateOf(deps.now()) });
    read.push({ name, bytes, kind });
  }
  const reports = await run(read, person, false, importing, deps);
  const digest = reports.some(({ unreadable }) => !unreadable)
    ? held.keep(person.member.id, read, toEpochMs(deps.now()))
    : undefined;
  return { reports, digest };
}

const sent = z.object({
  team: z.string().max(200),
  files: z
    .array(z.object({ name: z.string().max(200), data: z.base64() }))
    .min(1)
    .max(mostFiles),
});

/**
 * The tab's own way in: files in the body of the request, the same dry run, the same card. Without files: of which teams, and the one to
 * begin with, which is the one that was chosen last.
 */
function importPage(held: HeldFiles, drawFace: DrawFace): TabPage {
  return {
    menu: { isFor: (persons) => persons.some(({ team, member }) => isLeader(team, member)) },
    load: async ({ persons, language, body }, deps) => {
      const led = persons.filter(({ team, member }) => isLeader(team, member));
      if (led.length === 0) return undefined;
      const teams = led.map(({ team }) => ({ id: team.id, name: team.name ?? '' }));
      const read = sent.safeParse(body);
      const chosen = led.find(({ member }) => member.chosen) ?? led[0];
      if (!read.success) return { teams, team: chosen?.team.id, mostFiles, mostBytes };
      const person = led.find(({ team }) => team.id === read.data.team);
      if (!person) return undefined;
      const files = read.data.files.map(({ name, data }) => ({ name, bytes: Buffer.from(data, 'base64') }));
      const tooLarge = files.some(({ bytes }) => bytes.length > mostBytes);
      if (tooLarge) return { said: droppedTexts(language).faults.tooLarge };
      const reports = await dryRun(files, person, held, deps);
      return {
        card: drawFace(droppedFace({ ...reports, language, team: person.team.id, from: 'tab' })).card,
      };
    },
  };
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
  const from = textIn(pressed, 'from') === 'tab' ? 'tab' : 'chat';
  return replaceBy(droppedFace({ language, team: team.id, reports, from }));
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
    ...casesIn(store, register),
  };
}
