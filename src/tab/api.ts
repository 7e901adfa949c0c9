import type { Cause } from './causes.ts';
import { Failed, type Host } from './host/contract.ts';
import type { Language } from './words.ts';

export interface Me {
  name: string;
  language: Language;
  /** `2026-04-13` where the server is. */
  today: string;
  /** Which of several teams they chose last. */
  team?: string;
  leads: boolean;
  /** May change how a team is set up. */
  maySet: boolean;
  pages: string[];
  /** Where the chat with the bot is. */
  chat?: string;
  /** What can be typed to the bot, in the order of its help. */
  commands: { id: string; what: string; detail: string }[];
}

/** What a press is answered with. */
export type Shown = { type: 'card'; card: object } | { type: 'text'; text: string };

export interface Press {
  /** The same press sent again has one effect. */
  source: string;
  verb: string;
  data: object;
}

export interface Api {
  /** What the server says of it now; what it is about goes in the body, never in an address. */
  load<T>(page: string, about?: object): Promise<T>;
  press(press: Press): Promise<Shown>;
}

interface Known {
  tag: string;
  value: unknown;
}

const causes: readonly Cause[] = ['token', 'keys', 'notFound', 'fault'];

export function createApi(host: Host): Api {
  const known = new Map<string, Known>();

  async function ask(page: string, body: object | undefined, tag?: string): Promise<Response> {
    const token = await host.token();
    const headers = {
      authorization: `Bearer ${token}`,
      'accept-language': host.language,
      ...(body && { 'content-type': 'application/json' }),
      ...(tag && { 'if-none-match': tag }),
    };
    const init = body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers };
    return fetch(`/api/tab/${page}`, { ...init, cache: 'no-store' }).catch((cause) => {
      throw new Failed('network', { cause });
    });
  }

  /** A token may have run out on its way: Teams is asked for another, once. */
  async function askTwice(page: string, body?: object, tag?: string): Promise<Response> {
    const first = await ask(page, body, tag);
    const response = first.status === 401 ? await ask(page, body, tag) : first;
    if (response.ok || response.status === 304) return response;
    const { cause } = (await response.json().catch(() => ({}))) as { cause?: Cause };
    throw new Failed(cause && causes.includes(cause) ? cause : 'fault');
  }

  return {
    load: async <T>(page: string, about?: object) => {
      const key = `${page} ${JSON.stringify(about ?? {})}`;
      const before = known.get(key);
      const response = await askTwice(page, about, before?.tag);
      if (before && response.status === 304) return before.value as T;
      const value: T = await response.json();
      const tag = response.headers.get('etag');
      if (tag) known.set(key, { tag, value });
      return value;
    },
    press: async (press) => (await askTwice('press', press)).json() as Promise<Shown>,
  };
}
