import { z } from 'zod';
import { dateOf } from '../calendar/localTime.ts';
import { plainName } from '../cards/people.ts';
import { newId } from '../privacy/letters.ts';
import type { Shown, TabAnswers, TabRequest } from '../web/tab/contract.ts';
import { chatAddress } from '../web/tab/link.ts';
import type { DrawnAnswer } from './answer.ts';
import { askerOf } from './asker.ts';
import type { Envelope } from './envelope.ts';
import { faultAnswer } from './fault.ts';
import { commandsFor } from './help.ts';
import { overseenBy } from './overseers.ts';
import { type PressedDeps, pressed } from './pressed.ts';
import { isLeader, mayChangeSettings } from './rights.ts';
import type { TabAsked, TabPage } from './tabPage.ts';
import { languageOf, type Person, writerOf } from './who.ts';

export interface TabDeps extends PressedDeps {
  pages: ReadonlyMap<string, TabPage>;
}

/** A press, named by the page that sends it: sent twice it has one effect. */
const press = z.object({
  source: z.guid(),
  verb: z.string().max(60),
  data: z.record(z.string(), z.unknown()).default({}),
});

/** The tab as another way to the same talk: who asks has the rights that they have towards the bot, and no other. */
export function createTab(deps: TabDeps): TabAnswers {
  return {
    me: (request) => me(request, deps),
    page: async (name, request) => {
      const page = deps.pages.get(name);
      if (!page) return undefined;
      const asked = await askedBy(request, deps);
      return isThere(page, asked.persons) ? page.load(asked, deps) : undefined;
    },
    press: (request) => answerPress(request, deps),
  };
}

/** What Teams posts when somebody is alone with the bot; the Entra id is all of it that counts. */
function envelopeOf({ who, locale }: TabRequest, of: Pick<Envelope, 'id' | 'value'> = {}): Envelope {
  const { id, tenantId } = who;
  const from = { id, aadObjectId: id };
  return {
    ...{ type: 'invoke', name: 'adaptiveCard/action', channelId: 'msteams', serviceUrl: '', from },
    ...{ recipient: { id: '' }, conversation: { id: '', conversationType: 'personal', tenantId } },
    ...{ locale, tenantId, raw: undefined, ...of },
  };
}

/** To whoever is in no team there is nothing but what is for those who read the audit. */
function isThere({ isForOverseers }: TabPage, persons: readonly Person[]): boolean {
  return persons.length > 0 || isForOverseers === true;
}

/** Whoever is in no team may still be one who reads the audit of some. */
async function askedBy(request: TabRequest, deps: TabDeps): Promise<TabAsked> {
  const activity = envelopeOf(request);
  const persons = await writerOf(activity, deps);
  return {
    ...{ persons, asker: askerOf(activity), language: languageOf(persons[0], activity) },
    ...{ source: newId(), body: request.body },
  };
}

async function me(request: TabRequest, deps: TabDeps): Promise<object | undefined> {
  const { persons, asker, language } = await askedBy(request, deps);
  const overseen = await overseenBy(asker, deps);
  if (persons.length + overseen.length === 0) return undefined;
  const leads = persons.some(({ team, member }) => isLeader(team, member));
  const chosen = persons.find(({ member }) => member.chosen);
  return {
    ...{ name: plainName(persons[0]?.member.name ?? ''), language, leads },
    today: dateOf(deps.now()),
    ...(chosen && { team: chosen.team.id }),
    pages: [...deps.pages].flatMap(([name, page]) =>
      isThere(page, persons) && page.menu?.isFor(persons, overseen) ? [name] : [],
    ),
    maySet: persons.some(({ team, member }) => mayChangeSettings(team, member)),
    chat: chatOf(deps),
    commands: commandsFor(deps.commands, { language, isLeader: leads, team: persons[0]?.team.id ?? '' }),
  };
}

function chatOf(deps: TabDeps): string | undefined {
  const site = deps.site();
  return site && chatAddress(site);
}

async function answerPress(request: TabRequest, deps: TabDeps): Promise<Shown | undefined> {
  const read = press.safeParse(request.body);
  if (!read.success) return undefined;
  const { source, verb, data } = read.data;
  const activity = envelopeOf(request, {
    id: `tab:${source}`,
    value: { action: { type: 'Action.Execute', verb, data: { ...data, alone: true } } },
  });
  const language = languageOf(undefined, activity);
  return shownOf(await pressed(activity, deps).catch((cause) => faultAnswer(cause, language, deps.log)));
}

function shownOf(answer: DrawnAnswer): Shown {
  switch (answer.type) {
    case 'posted':
      return { type: 'text', text: '' };
    case 'text':
      return answer;
    case 'replace':
    case 'send':
      return { type: 'card', card: answer.shown.card };
    case 'personal':
      return shownOf(answer.content);
  }
}
