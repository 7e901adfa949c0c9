import { z } from 'zod';
import { monthOf } from '../calendar/months.ts';
import { thingText } from '../cards/alert.ts';
import { dateText } from '../language/dates.ts';
import { langOf, nameIn } from '../language/named.ts';
import { fill, type Language } from '../language/text.ts';
import { numberIn } from '../programmes/cadences.ts';
import { ruleText } from '../programmes/textsCadences.ts';
import type { LoggedEvent } from '../store/rows.ts';
import type { SayAbout } from '../talk/caseSay.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { postLink } from '../talk/postLink.ts';
import type { TabAsked, TabPage } from '../talk/tabPage.ts';
import type { Person } from '../talk/who.ts';
import { unsealed } from '../web/tab/link.ts';
import { type Ahead, aheadOf, cadenceOf } from './ahead.ts';
import { findShown, type ShownCase } from './find.ts';
import { hoursOf } from './hours.ts';
import { knownFacts } from './known.ts';
import { caseTexts } from './texts.ts';
import { timelineTexts } from './textsTimeline.ts';
import { type Period, periodsOf, timelineOf } from './timeline.ts';
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
    if ('type' in shown) return undefined;
    const log = await deps.store.cases.events(shown.team.id, shown.record.caseRef);
    const posts = await postsOf(shown, rest.language, deps);
    return { ...caseOf(shown, log, rest.language, deps), posts };
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

function caseOf(
  shown: ShownCase,
  log: readonly LoggedEvent[],
  language: Language,
  deps: Pick<TalkDeps, 'world' | 'now'>,
): object {
  const { team, record, members, about, isFormer } = shown;
  const { state } = record;
  const world = deps.world(team, state.programme);
  const { programme, today } = about;
  const ahead = state.ended ? [] : aheadOf(state, deps.now(), world);
  const history = { state, log, members, world, language };
  return {
    ...{ team: team.id, code: record.caseRef, programme: nameIn(language, programme) },
    programmeLang: langOf(language, programme),
    status: standText(about, language),
    facts: knownFacts({ ...about, record, members, language }),
    ahead: ahead.map((one) => aheadWords(one, about, language)),
    hours: hoursOf(state, programme, { month: monthOf(today), language }),
    periods: periodsOf(history, today).map((one) => periodWords(one, language)),
    timeline: timelineOf(history),
    maySay: !isFormer,
  };
}

/** Its open cards that stand in a channel, too: what each asks, and the address that opens Teams there. */
async function postsOf({ team, record }: ShownCase, language: Language, deps: TalkDeps): Promise<object[]> {
  const cards = await Promise.all(record.open.map((key) => deps.store.cases.card(team.id, key)));
  const posts = await Promise.all(
    cards.map(async (stored) => {
      const to = stored && (await postLink(stored.row, team, deps));
      return to ? [{ what: thingText(language, stored.row), to }] : [];
    }),
  );
  return posts.flat();
}

function periodWords({ kind, state, ...dates }: Period, language: Language): object {
  const words = timelineTexts(language);
  return { kind, ...dates, what: words.periods[kind], state: words.states[state] };
}

/** What comes, when, and by which rule of the programme. */
function aheadWords(ahead: Ahead, { programme, state, today }: SayAbout, language: Language): object {
  const { card, kind, on, due } = ahead;
  const rule = cadenceOf(ahead, state);
  const { name, source } = { name: nameIn(language, programme), source: programme.source };
  return {
    what: thingText(language, { card, kind }),
    on: dateText(language, on, today),
    ...(due !== undefined && due !== on && { due: dateText(language, due, today) }),
    why: rule ? ruleText(language, rule, numberIn(programme, rule)) : '',
    source: source ? fill(caseTexts(language).tab.source, { programme: name, source }) : name,
  };
}
