import { z } from 'zod';
import { asksMore, filledIn } from '../cards/form.ts';
import { text } from '../language/text.ts';
import { checkText } from '../privacy/guard.ts';
import { commit } from '../register/commit.ts';
import type { Team } from '../store/rows.ts';
import type { GreenTime } from '../store/teamParts.ts';
import { utcOf } from '../store/utc.ts';
import { type Answer, card, replaceBy, say, toAlone } from '../talk/answer.ts';
import type { CommandInput } from '../talk/command.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { type MemberPressInput, textIn } from '../talk/press.ts';
import { mayChangeSettings } from '../talk/rights.ts';
import { onePerson } from '../talk/whoAsks.ts';
import { greenLine, hostsFor } from './lines.ts';
import { greenTexts } from './texts.ts';
import { type GreenView, ownGreenFace } from './view.ts';
import { formFace, greenForms, longestName } from './viewForms.ts';

/** `/grøntid`. */
export async function greenCommand(input: CommandInput, deps: TalkDeps): Promise<Answer> {
  const person = onePerson(input);
  if ('type' in person) return person;
  const { team, member } = person;
  return toAlone(person, card(await ownFace(team, mayChangeSettings(team, member), input.language, deps)));
}

async function ownFace(team: Team, maySet: boolean, language: GreenView['language'], deps: TalkDeps) {
  const view = await viewOf(team, language, deps);
  return ownGreenFace(view, await greenLine(deps.store, team), maySet);
}

async function viewOf(team: Team, language: GreenView['language'], { store }: TalkDeps): Promise<GreenView> {
  return { team, language, hosts: await hostsFor(store, team) };
}

export async function showGreen({ person, language }: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const { team, member } = person;
  return replaceBy(await ownFace(team, mayChangeSettings(team, member), language, deps));
}

export function showGreenForm(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  return bySetter(input, async () => {
    const name = greenForms.find((one) => one === textIn(input.pressed, 'form'));
    if (!name) return say(text(input.language, 'answer.tooOld'));
    return replaceBy(
      formFace(await viewOf(input.person.team, input.language, deps), { name, step: 0, filled: {} }),
    );
  });
}

const line = z
  .string()
  .trim()
  .min(1)
  .max(longestName)
  .regex(/^[^\n\r]*$/);

/** What the guard stops is not shown again either. */
function isStopped({ inputs }: MemberPressInput['pressed']): boolean {
  const written = [inputs.name, inputs.place].filter((value) => typeof value === 'string');
  return written.some((value) => checkText(value, 'wideStory').verdict !== 'pass');
}

/** *Dag og tid*: the team's own hour, and the channel in which it is announced. */
export function setGreen(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  return bySetter(input, async () => {
    const { person, pressed, language } = input;
    const words = greenTexts(language);
    if (isStopped(pressed)) return say(words.nameRequired);
    const channels = new Set(person.team.knownChannels.map(({ id }) => id));
    const fields = z.object({
      name: line.catch(''),
      weekday: z.enum(['1', '2', '3', '4', '5']).transform(Number).catch(0),
      at: z
        .string()
        .regex(/^(0[89]|1[0-5]):[0-5]\d$|^16:00$/)
        .catch(''),
      place: line.catch(''),
    });
    const { channel = '' } = pressed.inputs as { channel?: unknown };
    const given = fields.parse(pressed.inputs);
    const fault =
      (given.name === '' && words.nameRequired) ||
      (given.weekday === 0 && words.weekdayRequired) ||
      (given.at === '' && words.timeRequired) ||
      (given.place === '' && words.placeRequired);
    if (fault) return formAgain(input, deps, 'slot', 0, fault);
    if (asksMore(pressed.inputs)) return formAgain(input, deps, 'slot', 1);
    if (typeof channel !== 'string' || !channels.has(channel))
      return formAgain(input, deps, 'slot', 1, words.channelRequired);
    return keep(input, deps, { ...given, channel });
  });
}

/** *Vær med hos et andet team*: its line stands in that team's post. */
export function joinGreen(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  return bySetter(input, async () => {
    const { person, pressed, language } = input;
    const words = greenTexts(language);
    if (isStopped(pressed)) return say(words.nameRequired);
    const given = line.safeParse(pressed.inputs.name).data;
    if (given === undefined) return formAgain(input, deps, 'join', 0, words.nameRequired);
    const host = (await hostsFor(deps.store, person.team)).find(({ id }) => id === textIn(pressed, 'host'));
    if (!host) return formAgain(input, deps, 'join', 0, words.hostRequired);
    return keep(input, deps, { name: given, host: host.id });
  });
}

export function turnGreenOff(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  return bySetter(input, () => keep(input, deps, undefined));
}

async function bySetter(
  { person: { team, member }, language }: MemberPressInput,
  work: () => Promise<Answer>,
): Promise<Answer> {
  return mayChangeSettings(team, member) ? work() : say(greenTexts(language).notYours);
}

async function formAgain(
  { person, pressed, language }: MemberPressInput,
  deps: TalkDeps,
  form: (typeof greenForms)[number],
  step: number,
  error?: string,
): Promise<Answer> {
  const open = { name: form, step, filled: filledIn(pressed.inputs), error };
  return replaceBy(formFace(await viewOf(person.team, language, deps), open));
}

async function keep(
  { person: { team, member }, pressed, language }: MemberPressInput,
  deps: TalkDeps,
  greenTime: GreenTime | undefined,
): Promise<Answer> {
  const changed = await deps.store.teams.update(team.id, ({ greenTime: _, ...known } = team) => ({
    ...known,
    ...(greenTime && { greenTime }),
  }));
  const audit = [
    { at: utcOf(deps.clock()), who: member.id, act: 'change' as const, verb: pressed.verb, card: 'C47' },
  ];
  await commit(deps, team.id, { audit });
  await deps.store.teams.wakeBy(team.id, utcOf(deps.clock()), deps.clock());
  return replaceBy(await ownFace(changed, true, language, deps));
}
