import { z } from 'zod';
import { monthOf } from '../calendar/months.ts';
import { countingHours } from '../engine/hours.ts';
import { dateText } from '../language/dates.ts';
import { nameIn } from '../language/named.ts';
import { fill, type Language, optionalText } from '../language/text.ts';
import { numberIn } from '../programmes/cadences.ts';
import { ruleText } from '../programmes/textsCadences.ts';
import type { SayAbout } from '../talk/caseSay.ts';
import type { TalkDeps } from '../talk/deps.ts';
import type { TabAsked, TabPage } from '../talk/tabPage.ts';
import type { Person } from '../talk/who.ts';
import { unsealed } from '../web/tab/link.ts';
import { type Ahead, aheadOf, cadenceOf } from './ahead.ts';
import { findShown, type ShownCase } from './find.ts';
import { knownFacts } from './known.ts';
import { caseTexts } from './texts.ts';
import { standText } from './view.ts';

const asked = z.union([
  z.object({ team: z.string().max(200).optional(), code: z.string().trim().min(1).max(40) }),
  /** What a card's link says instead of the code. */
  z.object({ link: z.string().max(300) }),
]);

/** All that is known of a case, and what its plan will ask next; for those who may open its card. */
export const casePage: TabPage = {
  load: async ({ body, persons, ...rest }: TabAsked, deps) => {
    const read = asked.safeParse(body);
    if (!read.success) return undefined;
    const named = 'link' in read.data ? linkedCase(read.data.link, persons, deps) : read.data;
    if (!named) return undefined;
    const own = persons.filter((person) => !named.team || person.team.id === named.team);
    const shown = await findShown(named.code, { ...rest, persons: own }, deps);
    return 'type' in shown ? undefined : caseOf(shown, rest.language, deps);
  },
};

/** The case of a link, which only whoever is of its team can have read. */
function linkedCase(link: string, persons: readonly Person[], { site }: TalkDeps) {
  const key = site()?.key;
  if (key === undefined) return undefined;
  for (const { team } of persons) {
    const code = unsealed(link, team.id, key);
    if (code !== undefined) return { team: team.id, code };
  }
  return undefined;
}

function caseOf(shown: ShownCase, language: Language, deps: TalkDeps): object {
  const { team, record, members, about, isFormer } = shown;
  const world = deps.world(team, record.state.programme);
  const { programme, today } = about;
  const hours = record.state.paidHours[monthOf(today)];
  const ahead = record.state.ended ? [] : aheadOf(record.state, deps.now(), world);
  return {
    ...{ team: team.id, code: record.caseRef, programme: nameIn(language, programme) },
    status: standText(about, language),
    facts: knownFacts({ ...about, record, members, language }),
    ahead: ahead.map((one) => aheadWords(one, about, language)),
    hours: {
      sum: countingHours(hours, programme.paidHours.countingKinds),
      target: 100 * programme.paidHours.targetPerMonth,
    },
    maySay: !isFormer,
  };
}

/** What comes, when, and by which rule of the programme. */
function aheadWords(ahead: Ahead, { programme, state, today }: SayAbout, language: Language): object {
  const { card, on, due } = ahead;
  const rule = cadenceOf(ahead, state);
  const { name, source } = { name: nameIn(language, programme), source: programme.source };
  return {
    what: optionalText(language, `what.${card}`) ?? card,
    on: dateText(language, on, today),
    ...(due !== undefined && due !== on && { due: dateText(language, due, today) }),
    why: rule ? ruleText(language, rule, numberIn(programme, rule)) : '',
    source: source ? fill(caseTexts(language).tab.source, { programme: name, source }) : name,
  };
}
