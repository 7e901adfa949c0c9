import { dateOf } from '../calendar/localTime.ts';
import { findPeople } from '../cards/findPeople.ts';
import { spellingsOf } from '../engine/caseRef.ts';
import { text } from '../language/text.ts';
import { noChange } from '../store/noChange.ts';
import { epochMsOf, utcOf } from '../store/utc.ts';
import { type Answer, card, replaceBy, say, toAlone } from '../talk/answer.ts';
import type { Asked, CommandInput } from '../talk/command.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { type Overseeing, overseenBy } from '../talk/overseers.ts';
import { type PressInput, textIn } from '../talk/press.ts';
import { oneTime } from '../web/oneTime.ts';
import { auditFilePath } from './file.ts';
import { type AuditQuestion, dataOf, isNoCode, readQuestion } from './question.ts';
import { readAudit } from './read.ts';
import { auditTexts } from './texts.ts';
import { type AuditView, auditFace, chooseTeamFace, fileFace, filterFace } from './view.ts';

const linesOnPage = 10;
/** Files that wait to be fetched, of one team. */
const mostFiles = 20;

/** `/log`, `/log B-101`: the audit, for who was named to read it, in their own chat; a polite no for everybody else. */
export async function auditCommand(input: CommandInput, deps: TalkDeps): Promise<Answer> {
  const { language, rest } = input;
  const overseen = await mayRead(input, deps);
  if (!Array.isArray(overseen)) return overseen;
  if (isNoCode(rest)) return say(auditTexts(language).noCode);
  const question = readQuestion({ code: rest }, dateOf(deps.now()));
  const [one, another] = overseen;
  if (another || !one) {
    const teams = overseen.map(({ team }) => team);
    return card(chooseTeamFace(teams, language, rest.trim() === '' ? {} : dataOf(question)));
  }
  return card(await auditOf(one, question, input, deps));
}

/** A page of it, from a button or the filled-in form. */
export async function showAudit(input: PressInput, deps: TalkDeps): Promise<Answer> {
  const one = await overseenHere(input, deps);
  if ('type' in one) return one;
  const { inputs } = input.pressed;
  const question = readQuestion(inputs, dateOf(deps.now()));
  const person = textIn(input.pressed, 'person').trim();
  const words = auditTexts(input.language);
  const again = async (why: string) =>
    replaceBy(filterFace(await viewOf(one, question, input, deps), person, why));
  if (isNoCode(textIn(input.pressed, 'code'))) return again(words.noCode);
  if (person === '')
    return replaceBy(await auditOf(one, question, input, deps, textIn(input.pressed, 'after')));
  const who = await peopleMeant(person, one, deps);
  if (who.length > 0) return replaceBy(await auditOf(one, { ...question, who }, input, deps));
  return again(words.nobody);
}

/** *Vælg ud*: the form, with what was asked for so far. */
export async function openFilter(input: PressInput, deps: TalkDeps): Promise<Answer> {
  const one = await overseenHere(input, deps);
  if ('type' in one) return one;
  const question = readQuestion(input.pressed.inputs, dateOf(deps.now()));
  return replaceBy(filterFace(await viewOf(one, question, input, deps), ''));
}

/** *Hent CSV*: an address that works once, for ten minutes; the entry names the person and, where one was asked for, the case. */
export async function auditFile(input: PressInput, deps: TalkDeps): Promise<Answer> {
  const one = await overseenHere(input, deps);
  if ('type' in one) return one;
  const { language } = input;
  const site = deps.site();
  if (!site) return say(auditTexts(language).noFile);
  const question = readQuestion(input.pressed.inputs, dateOf(deps.now()));
  const now = deps.clock();
  const { token, stored } = oneTime(now);
  const { team, id } = one;
  const audit = [
    {
      ...{ at: utcOf(now), who: id, act: 'export' as const, verb: 'audit.file' },
      caseRef: await knownCode(question, team.id, deps),
    },
  ];
  await deps.store.commit(team.id, { ...noChange, audit });
  await deps.store.teams.update(team.id, (current = team) => {
    const waiting = (current.auditFiles ?? []).filter(({ until }) => epochMsOf(until) >= now);
    return {
      ...current,
      auditFiles: [...waiting, { ...stored, by: id, language, question }].slice(-mostFiles),
    };
  });
  return replaceBy(
    fileFace({ language, of: team.id, question }, `${site.url}${auditFilePath(team.id, token)}`),
  );
}

/** The teams of whoever asks, alone with the bot; or what they read instead, which says nothing of any team. */
async function mayRead(asked: Asked, deps: TalkDeps): Promise<Overseeing[] | Answer> {
  const overseen = await overseenBy(asked.asker, deps);
  const words = auditTexts(asked.language);
  if (overseen.length === 0) {
    const [person] = asked.persons;
    return person ? toAlone(person, say(words.notAllowed)) : say(words.notAllowed);
  }
  return asked.asker?.isAlone ? overseen : say(words.alone);
}

async function overseenHere(input: PressInput, deps: TalkDeps): Promise<Overseeing | Answer> {
  const overseen = await mayRead(input, deps);
  if (!Array.isArray(overseen)) return overseen;
  const of = textIn(input.pressed, 'of');
  return overseen.find(({ team }) => team.id === of) ?? say(text(input.language, 'answer.forbidden'));
}

async function auditOf(one: Overseeing, question: AuditQuestion, asked: Asked, deps: TalkDeps, after = '') {
  const { team, id } = one;
  const caseRef = await knownCode(question, team.id, deps);
  await deps.look({ team, member: { id } }, { at: 'audit', caseRef });
  const page = await readAudit(deps.store, team.id, question, { most: linesOnPage, after });
  return auditFace(await viewOf(one, question, asked, deps), page, after === '');
}

/** The code under which the case is kept, so that the entry of who read about it goes with it; none of a case that is gone. */
export async function knownCode(
  { code }: AuditQuestion,
  teamId: string,
  { store }: Pick<TalkDeps, 'store'>,
): Promise<string | undefined> {
  for (const spelling of code === undefined ? [] : spellingsOf(code)) {
    if (await store.cases.get(teamId, spelling)) return spelling;
  }
  return undefined;
}

async function viewOf(
  { team }: Overseeing,
  question: AuditQuestion,
  { language }: Asked,
  deps: TalkDeps,
): Promise<AuditView> {
  const members = await deps.store.members.list(team.id);
  return { team, members, language, of: team.id, question, today: dateOf(deps.now()) };
}

/** By name, among all whom the team knows, who left too; or an object id as it stands. */
async function peopleMeant(written: string, { team }: Overseeing, deps: TalkDeps): Promise<string[]> {
  const members = await deps.store.members.list(team.id);
  const found = findPeople(members, written).map(({ id }) => id);
  if (found.length > 0) return found;
  return /^[\da-f]{8}-[\da-f-]{27}$/i.test(written) ? [written.toLowerCase()] : [];
}
