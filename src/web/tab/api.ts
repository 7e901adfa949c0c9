import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Logger } from 'pino';
import type restify from 'restify';
import { faultFields } from '../../watching/faultFields.ts';
import { createRation } from '../../watching/ration.ts';
import type { TabAnswers, TabRequest } from './contract.ts';
import type { Proved, SignIn } from './signIn.ts';

/** What a refusal is called, in the answer and in the log: the page that tells of it shows the same word. */
export type Cause = 'token' | 'keys' | 'notFound' | 'badRequest' | 'fault';

const statuses: Record<Cause, number> = { token: 401, keys: 503, notFound: 404, badRequest: 400, fault: 500 };
const pack = promisify(gzip);
/** Whoever knocks without being known is told of so often in a minute. */
const mostRefusals = 20;

export interface ApiDeps {
  signIn: SignIn;
  answers: TabAnswers;
  log: Logger;
  /** Reads a JSON body; `largeBody`: of what a page asks about, where a file may be. */
  body: restify.RequestHandler[];
  largeBody: restify.RequestHandler[];
}

/**
 * `GET /api/tab/me`, `GET /api/tab/PAGE`, and `POST` for what is asked about something: what it is about stands in the
 * body, as no address may name a case. Nothing is kept by the browser; an ETag says that nothing changed.
 */
export function addApi(routes: restify.Server, { signIn, answers, log, body, largeBody }: ApiDeps): void {
  const mayTell = createRation({ most: mostRefusals, now: () => performance.now() });

  function refuse(response: restify.Response, cause: Cause): void {
    if (cause !== 'fault' && mayTell()) log.info({ cause }, 'the tab was refused');
    response.send(statuses[cause], { cause });
  }

  const answering =
    (answer: (request: TabRequest, asked: restify.Request) => Promise<object | undefined>) =>
    async (asked: restify.Request, response: restify.Response): Promise<void> => {
      response.setHeader('cache-control', 'no-store');
      const who = await signIn(asked.header('authorization', ''));
      if ('refused' in who) return refuse(response, who.refused);
      try {
        const found = await answer(requestOf(asked, who), asked);
        if (found) await sendUnlessKnown(asked, response, JSON.stringify(found));
        else refuse(response, 'notFound');
      } catch (cause) {
        log.error(faultFields(cause), 'the tab was not answered');
        refuse(response, 'fault');
      }
    };

  const page = answering((request, { params }) => answers.page(String(params.page), request));
  routes.get('/api/tab/me', answering(answers.me));
  routes.get('/api/tab/:page', page);
  routes.post('/api/tab/press', ...body, answering(answers.press));
  routes.post('/api/tab/:page', ...largeBody, page);
}

function requestOf(asked: restify.Request, who: Proved): TabRequest {
  return { who, locale: asked.header('accept-language', 'da'), body: asked.body ?? {} };
}

/** Below it, packing costs more than it saves. */
const worthPacking = 1_000;

async function sendUnlessKnown(
  asked: restify.Request,
  response: restify.Response,
  text: string,
): Promise<void> {
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  response.setHeader('etag', tag);
  response.setHeader('vary', 'accept-encoding');
  if (asked.header('if-none-match', '') === tag) {
    response.send(304);
    return;
  }
  const packs = text.length > worthPacking && /\bgzip\b/.test(asked.header('accept-encoding', ''));
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    ...(packs && { 'content-encoding': 'gzip' }),
  });
  response.end(packs ? await pack(text) : text);
}
