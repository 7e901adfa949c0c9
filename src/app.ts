import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import { createCalendar } from './calendar/calendar.ts';
import { dateOf, toLocal } from './calendar/localTime.ts';
import type { Face } from './cards/view.ts';
import {
  afterOf,
  commands,
  dayParts,
  deliveryParts,
  dialogs,
  handleOf,
  kinds,
  presses,
  routes,
  ruleParts,
  says,
  tabPages,
  viewOf,
} from './features.ts';
import type { Fetch } from './imports/dropped/download.ts';
import { createFileImport } from './imports/dropped/takeFiles.ts';
import type { Language } from './language/text.ts';
import type { Clock } from './outbox/contract.ts';
import { stopPersonalData } from './outbox/guard.ts';
import { createPacer } from './outbox/pacing/pacer.ts';
import { tellOfRemoval } from './outbox/removal.ts';
import { createRender } from './outbox/render.ts';
import { loadTemplates } from './outbox/templates.ts';
import { hasCpr } from './privacy/cpr.ts';
import { teamProgramme } from './programmes/versions.ts';
import type { Registered, Registration } from './register/contract.ts';
import type { Metrics } from './register/metrics.ts';
import { createPost } from './register/post.ts';
import { register, registerSeen } from './register/register.ts';
import { namesRound } from './rounds/names.ts';
import { repairTeam } from './rounds/repair.ts';
import { createDelivery, type Delivery } from './rounds/rounds.ts';
import { createWorlds } from './rounds/worlds.ts';
import type { Connected } from './store/connect.ts';
import type { Team } from './store/rows.ts';
import type { Command } from './talk/command.ts';
import { createDrawFace } from './talk/drawAnswer.ts';
import { createLook } from './talk/looks.ts';
import { createTab } from './talk/tab.ts';
import { createAdapter, type Trust } from './teams/adapter.ts';
import { type BotDeps, createBot } from './teams/bot.ts';
import { createPeople } from './teams/people.ts';
import { createRosterRound } from './teams/rosterRound.ts';
import { createSender } from './teams/send.ts';
import { discreet } from './watching/faultFields.ts';
import { isLoopback } from './web/loopback.ts';
import { createServer } from './web/server.ts';
import type { SiteOf, TabHost } from './web/site.ts';
import type { Somebody } from './web/tab/pretend.ts';
import type { SignIn } from './web/tab/signIn.ts';
import { addTab } from './web/tab/tab.ts';

export interface AppOptions {
  host: string;
  /** 0 takes a free one. */
  port: number;
  /** Whom the bot believes; `anybody` is the demo's. */
  trust: Trust;
  storage: Connected;
  clock: Clock;
  log: Logger;
  /** Told apart from every other process on the same storage. */
  instance: string;
  /** Counts what delivery does, for whoever watches. */
  metrics?: Metrics;
  /** Key of the addresses of pictures, and where they are fetched: this server unless given. None: cards without. */
  pictures?: { key: string; url?: string };
  tab?: TabOptions;
  /** More that can be typed to the bot than its features have: the demo's. */
  commands?: readonly Command[];
  /** What whoever opens their own chat with the bot reads first: the demo's. */
  greet?(language: Language): Face;
  /** Fetches files that are dropped into a chat: Node's own unless given. */
  fetchFile?: Fetch;
  /** How time passes while a limit of Teams is waited for; a clock that is moved by hand moves on. */
  wait?(ms: number): Promise<void>;
}

export interface TabOptions {
  /** Who signs in to it, where there is an app that they can sign in to. */
  signIn?: SignIn;
  /** Where it lies built: `.out/tab` unless given. */
  folder?: string;
  /** The app's id in Teams: cards link to the tab by it. */
  app?: string;
  /** Who opens it, where nobody signs in: the demo's. */
  as?: string;
  /** Where the chat is, for the tab to lead back to, where there is no Teams. */
  chat?(): string | undefined;
}

export interface App {
  /** The address that the server answers on. */
  url: string;
  store: Connected['store'];
  register(registration: Registration): Promise<Registered>;
  delivery: Delivery;
  /** Takes no more requests, finishes what is claimed, and lets go of everything but the storage. */
  close(): Promise<void>;
}

/** Puts everything together; the only place where it happens, for the bot, the demo and the tests alike. */
export async function createApp(options: AppOptions): Promise<App> {
  const { trust, clock, storage } = options;
  const log = discreet(options.log);
  const { store, hints } = storage;
  const templates = loadTemplates(join(import.meta.dirname, '../cards'));
  const adapter = createAdapter({ trust, log });
  const { connect } = adapter;
  const { pictures: signed } = options;
  let address: string | undefined;
  const site: SiteOf = () =>
    signed && address !== undefined
      ? { url: signed.url ?? address, key: signed.key, tab: tabHostOf(options) }
      : undefined;
  const programmeOf = (id: string, team: Team) =>
    teamProgramme(team.programmes ?? [], id, dateOf(toLocal(clock())));
  const people = createPeople({
    ...{ store, connect, clock, log },
    tellOfRemoval: (team) => tellOfRemoval(delivery.deps, team),
  });
  const delivery = createDelivery({
    store,
    hints,
    clock,
    log,
    sender: createSender({ connect, clock, log }),
    render: createRender({
      templates,
      viewOf,
      afterOf,
      dayParts,
      calendarFor: createCalendar,
      programmeOf: (id, team) => programmeOf(id, team)?.programme,
      guard: stopPersonalData,
      site,
      kinds,
    }),
    ...deliveryParts,
    rounds: [...deliveryParts.rounds, createRosterRound(people), namesRound],
    pacer: createPacer(),
    instance: options.instance,
    metrics: options.metrics,
    wait: options.wait ?? (async (ms) => void (await wait(ms))),
    random: Math.random,
    ...createWorlds({ ...ruleParts, programmeOf, store, clock }),
  });
  const { deps } = delivery;
  const drawFace = createDrawFace(templates, stopPersonalData, site);
  const files = createFileImport(options.fetchFile ?? fetch, drawFace);
  const talk = {
    ...deps,
    log,
    connect,
    hasCpr,
    commands: [...commands, ...(options.commands ?? [])],
    presses: new Map([...presses, ...files.presses]),
    takeFiles: files.takeFiles,
    greet: options.greet,
    dialogs,
    says,
    handleOf,
    drawFace,
    people,
    look: createLook(deps),
    post: createPost(deps),
    tellOfRemoval: (team) => tellOfRemoval(deps, team),
    askForChannel: async (team, channelId) =>
      deps.channelGone(deps, { team, members: await store.members.list(team.id) }, channelId),
    now: () => toLocal(clock()),
    register: (registration) => register(deps, registration),
    registerSeen: (registration) => registerSeen(deps, registration),
    replan: (team) => repairTeam(deps, team),
    site,
  } satisfies BotDeps;
  const turn = createBot(talk);
  const today = () => dateOf(toLocal(clock()));
  const server = await createServer({
    host: options.host,
    port: options.port,
    unauthenticated: trust.type === 'anybody',
    receive: (body, authorization) => adapter.receive(body, authorization, turn),
    health: delivery.health,
    log,
  });
  address = server.url;
  if (signed)
    for (const addRoute of routes) addRoute(server.routes, { key: signed.key, today, clock, store });
  addTab(server.routes, {
    folder: options.tab?.folder ?? join(import.meta.dirname, '../.out/tab'),
    signIn: options.tab?.signIn,
    people: () => everybody(store),
    first: options.tab?.as,
    mayPretend: mayPretend(options),
    answers: createTab({ ...talk, pages: new Map([...tabPages, ...files.pages]) }),
    log,
  });
  return {
    url: server.url,
    store,
    delivery,
    register: (registration) => register(deps, registration),
    close: async () => {
      await Promise.all([server.close(), delivery.stop()]);
      // A request that was answered last may have left something to be done.
      await delivery.stop();
    },
  };
}

function mayPretend({ trust, host }: AppOptions): boolean {
  return trust.type !== 'app' && isLoopback(host);
}

/** Where a card's link leads: to the app in Teams, or where nobody can sign in, to what stands in for it. */
function tabHostOf(options: AppOptions): TabHost | undefined {
  const { app, signIn, chat } = options.tab ?? {};
  if (app) return { type: 'teams', app };
  return mayPretend(options) && !signIn ? { type: 'pretend', chat: chat?.() } : undefined;
}

/** Whom one can pretend to be: everybody of every team. */
async function everybody({ teams, members }: Connected['store']): Promise<Somebody[]> {
  const all = (await teams.all()).filter(({ removed }) => !removed);
  const listed = await Promise.all(
    all.map(async ({ id, tenantId }) =>
      (await members.list(id))
        .filter(({ left }) => !left)
        .map((one) => ({ id: one.id, name: one.name, tenantId })),
    ),
  );
  return [...new Map(listed.flat().map((one) => [one.id, one])).values()];
}
