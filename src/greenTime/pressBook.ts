import { fill, text } from '../language/text.ts';
import { keepPost } from '../register/keepPost.ts';
import { isOfView } from '../store/messageRow.ts';
import type { GreenMeeting } from '../store/postRows.ts';
import { utcOf } from '../store/utc.ts';
import { type Answer, say } from '../talk/answer.ts';
import type { TalkDeps } from '../talk/deps.ts';
import type { MemberPressInput } from '../talk/press.ts';
import { isPast, quartersOf } from './slot.ts';
import { greenTexts } from './texts.ts';

/** *Book 15 min*: the first quarter that is free, one a person; pressed again it says which. */
export function bookGreen(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const { person, language } = input;
  const words = greenTexts(language);
  const by = person.member.id;
  return change(input, deps, (green) => {
    const own = green.booked.find((one) => one.by === by);
    if (own) return { says: fill(words.yours, { time: own.at }) };
    const taken = new Set(green.booked.map(({ at }) => at));
    const at = quartersOf(green).find((one) => !taken.has(one));
    if (at === undefined) return { says: words.full };
    return { says: fill(words.yours, { time: at }), booked: [...green.booked, { by, at }] };
  });
}

/** *Afbestil min tid*. */
export function cancelGreen(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const { person, language } = input;
  const words = greenTexts(language);
  return change(input, deps, ({ booked }) => {
    const others = booked.filter(({ by }) => by !== person.member.id);
    return others.length === booked.length
      ? { says: words.notBooked }
      : { says: words.freed, booked: others };
  });
}

type Changed = { says: string; booked?: GreenMeeting['booked'] };

/** Two at once never get the same quarter: what is free is looked up as it is written. */
async function change(
  { person: { team, member }, pressed, language }: MemberPressInput,
  deps: TalkDeps,
  next: (green: GreenMeeting) => Changed,
): Promise<Answer> {
  const row = (await deps.store.messages.get(team.id, pressed.message))?.row;
  if (!isOfView(row, 'greenTime')) return say(text(language, 'answer.tooOld'));
  if (isPast(row.green, deps.now())) return say(greenTexts(language).over);
  let says = '';
  const audit = [
    { at: utcOf(deps.clock()), who: member.id, act: 'change' as const, verb: pressed.verb, card: 'C47' },
  ];
  await keepPost(
    deps,
    team.id,
    { id: row.id, view: 'greenTime' },
    (known) => {
      const changed = next((known ?? row).green);
      says = changed.says;
      return changed.booked && known
        ? { ...known, green: { ...known.green, booked: changed.booked } }
        : undefined;
    },
    { audit },
  );
  return say(says);
}
