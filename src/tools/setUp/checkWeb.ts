import { z } from 'zod';
import { epochMsOf } from '../../store/utc.ts';
import { type Finding, look } from './finding.ts';

/** The installation as it is looked at, and how. */
export interface Looked {
  /** Without a slash at the end. */
  url: string;
  tenant: string;
  fetch: typeof fetch;
  /** Milliseconds since 1970. */
  clock(): number;
  /** Until when the address's certificate is good (milliseconds since 1970). */
  certificateEnd(host: string): Promise<number>;
}

const answerMs = 15_000;
/** Tokens bear five minutes; what is to come at 08:00 does not. */
const clockMostMs = 60_000;
const waitingMostMs = 10 * 60_000;
const certificateLeastMs = 14 * 24 * 60 * 60_000;

const readySchema = z.object({
  store: z.boolean(),
  queue: z.boolean().optional(),
  lastSweep: z.string().nullable(),
  late: z.boolean(),
  oldestDue: z.string().nullish(),
  oldestQueued: z.string().nullish(),
  silentTeams: z.number().optional(),
  unreadableRows: z.number().optional(),
  cardless: z.number().optional(),
  clockSkewMs: z.number().optional(),
});
type Ready = z.output<typeof readySchema>;

/** Signed by nobody, and shaped as if it were: whoever looks at it has to fetch the keys of whoever could have signed it. */
const strange = [{ alg: 'RS256', typ: 'JWT', kid: 'nobody' }, { exp: 4_102_444_800 }, 'nobody']
  .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
  .join('.');

/** Somebody types: whoever believes it does nothing about it. */
const typing = {
  ...{
    type: 'typing',
    id: 'check',
    channelId: 'msteams',
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
  },
  ...{ from: { id: 'check' }, recipient: { id: 'check' }, conversation: { id: 'check' } },
};

/** Health, readiness, clock, who may speak to it, the tab: what anybody sees who has the address. */
export async function* checkWeb(looked: Looked): AsyncGenerator<Finding> {
  const { url, clock } = looked;
  const reached = await look('adresse', () => addressFault(looked));
  yield reached;
  if (reached.fault !== undefined) return;
  yield look('certifikat', () => certificateFault(looked));
  yield look('helbred', async () => {
    const { status } = await ask(looked, '/healthz');
    return status === 200 ? undefined : `${url}/healthz svarer ${status}: er det Fodfæste, der kører der?`;
  });
  yield* readiness(looked);
  yield look('ur', async () => {
    const { headers } = await ask(looked, '/healthz');
    const apart = Math.abs(Date.parse(headers.get('date') ?? '') - clock());
    return apart <= clockMostMs
      ? undefined
      : `uret dér og uret her er ${seconds(apart)} fra hinanden: kortene kommer på forkerte tider`;
  });
  yield look('botten', () => botFault(looked));
  yield look('fane', () => tabFault(looked));
  yield look('log på', () => signInFault(looked));
  for (const page of ['privacy', 'terms'])
    yield look(`siden /${page}`, async () => {
      const { status } = await ask(looked, `/${page}`);
      return status === 200 ? undefined : `svarer ${status}; appen i Teams henviser til den`;
    });
}

async function addressFault(looked: Looked): Promise<string | undefined> {
  try {
    await ask(looked, '/healthz');
    return undefined;
  } catch {
    return `${looked.url} svarer ikke: kører programmet, og peger navnet på det?`;
  }
}

async function certificateFault({ url, certificateEnd, clock }: Looked): Promise<string | undefined> {
  const { protocol, host } = new URL(url);
  if (protocol !== 'https:') return undefined;
  const left = (await certificateEnd(host)) - clock();
  return left > certificateLeastMs ? undefined : `udløber om ${days(left)}: så når Teams ikke botten`;
}

async function* readiness(looked: Looked): AsyncGenerator<Finding> {
  const answer = await ask(looked, '/readyz');
  const read = readySchema.safeParse(await answer.json().catch(() => undefined));
  if (!read.success) {
    yield { check: 'klar', fault: `${looked.url}/readyz svarer ${answer.status}, og ikke som Fodfæste gør` };
    return;
  }
  for (const [check, faultIn] of Object.entries(readyFaults))
    yield look(check, async () => faultIn(read.data, looked.clock()));
}

const readyFaults: Record<string, (ready: Ready, now: number) => string | undefined> = {
  lager: ({ store }) =>
    store ? undefined : 'tabellerne svarer ikke: har identiteten rollen Storage Table Data Contributor?',
  // Without tables nobody can say how the queue is.
  kø: ({ store, queue }) =>
    store && queue === false
      ? 'køen svarer ikke: har identiteten rollen Storage Queue Data Contributor?'
      : undefined,
  runde: ({ late, lastSweep }) =>
    late ? `den sidste runde uden fejl var ${lastSweep ?? 'aldrig'}: ingen påmindelser går ud` : undefined,
  forfaldent: ({ oldestDue, oldestQueued }, now) => {
    const since = [oldestDue, oldestQueued].flatMap((at) => (at ? [now - epochMsOf(at)] : []));
    const longest = Math.max(0, ...since);
    return longest > waitingMostMs ? `noget har ventet i ${seconds(longest)} på at blive sendt` : undefined;
  },
  'tavse teams': ({ silentTeams = 0 }) =>
    silentTeams > 0 ? `i ${silentTeams} er påmindelserne ikke gået ud kl. 9` : undefined,
  'ulæselige rækker': ({ unreadableRows = 0 }) =>
    unreadableRows > 0 ? `${unreadableRows} kan ikke læses, og hvad de handler om, sker ikke` : undefined,
  'sager uden påmindelse': ({ cardless = 0 }) =>
    cardless > 0 ? `${cardless} åbne sager har ingen påmindelse forude` : undefined,
  'ure indbyrdes': ({ clockSkewMs = 0 }) =>
    clockSkewMs > clockMostMs / 2 ? `processernes ure er ${seconds(clockSkewMs)} fra hinanden` : undefined,
};

async function botFault(looked: Looked): Promise<string | undefined> {
  const say = async (authorization?: string) => {
    const body = JSON.stringify({ ...typing, channelData: { tenant: { id: looked.tenant } } });
    const headers = { 'content-type': 'application/json', ...(authorization && { authorization }) };
    return (await ask(looked, '/api/messages', { method: 'POST', headers, body })).status;
  };
  const unproved = await say();
  if (unproved === 404) return 'der er ingen bot på /api/messages';
  if (unproved < 400) return 'svarer enhver, også den, der ikke er Teams: er APP_ID sat?';
  if (unproved !== 401) return `svarer ${unproved} til den, der ikke er Teams, og skal svare 401`;
  const forged = await say(`Bearer ${strange}`);
  if (forged === 503) return "kan ikke hente Teams' nøgler: må programmet nå login.botframework.com?";
  return forged === 401 ? undefined : `svarer ${forged} til et falsk bevis, og skal svare 401`;
}

async function tabFault(looked: Looked): Promise<string | undefined> {
  const answer = await ask(looked, '/tab/');
  if (answer.status === 503) return 'er ikke bygget: npm run build, før programmet lægges op';
  if (answer.status !== 200) return `${looked.url}/tab/ svarer ${answer.status}`;
  const framed = answer.headers.get('content-security-policy') ?? '';
  if (!framed.includes('https://teams.microsoft.com'))
    return 'må ikke vises i Teams: noget foran botten retter i svarene';
  return framed.includes("frame-ancestors 'self'")
    ? 'lader enhver vælge, hvem de er: er APP_ID sat?'
    : undefined;
}

async function signInFault(looked: Looked): Promise<string | undefined> {
  const come = async (headers = {}) => (await ask(looked, '/api/tab/me', { headers })).status;
  const unproved = await come();
  if (unproved !== 401) return `fanen svarer ${unproved} til den, der ikke er logget på, og skal svare 401`;
  const forged = await come({ authorization: `Bearer ${strange}` });
  if (forged === 503) return 'kan ikke hente Entras nøgler: er APP_TENANT_ID jeres tenant?';
  return forged === 401 ? undefined : `fanen svarer ${forged} til et falsk bevis, og skal svare 401`;
}

function ask({ url, fetch: ask }: Looked, path: string, init: RequestInit = {}): Promise<Response> {
  return ask(`${url}${path}`, { ...init, redirect: 'manual', signal: AbortSignal.timeout(answerMs) });
}

function seconds(ms: number): string {
  return ms < 120_000 ? `${Math.round(ms / 1_000)} sekunder` : `${Math.round(ms / 60_000)} minutter`;
}

function days(ms: number): string {
  return `${Math.max(0, Math.floor(ms / (24 * 60 * 60_000)))} dage`;
}
