import { createHash } from 'node:crypto';
import type restify from 'restify';
import { z } from 'zod';
import type { Language } from '../../language/text.ts';
import { isLoopback } from '../loopback.ts';
import { languageOfBrowser } from '../pages.ts';
import type { Pretend, Somebody } from './pretend.ts';
import { pretendTexts } from './texts.ts';

export interface PretendDeps {
  pretend: Pretend;
  /** Whom one can be. */
  people(): Promise<Somebody[]>;
  /** Who is chosen at first, by their id; the first of all unless given. */
  first?: string;
  /** Reads a JSON body. */
  body: restify.RequestHandler[];
}

/** A proxy in front of it, or a name that leads here from elsewhere: then it is not only this machine that asks. */
function onlyHere(request: restify.Request, response: restify.Response, next: restify.Next): void {
  const host = new URL(`http://${request.header('host', 'nowhere')}`).hostname.replace(/^\[|\]$/g, '');
  const isHere = isLoopback(host) && !request.header('x-forwarded-for') && !request.header('forwarded');
  if (!isHere) response.send(404);
  next(isHere ? undefined : false);
}

const asked = z.object({ person: z.string().max(200) });

/** `/teams`: a frame around the tab as somebody who is chosen, and `POST /api/tab/pretend`: their token. */
export function addPretendPages(routes: restify.Server, { pretend, people, first, body }: PretendDeps): void {
  routes.get('/teams', onlyHere, async (request: restify.Request, response: restify.Response) => {
    const language = languageOfBrowser(request.header('accept-language', 'da'));
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': policy,
    });
    response.end(teamsPage(await people(), language, first));
  });
  routes.post(
    '/api/tab/pretend',
    onlyHere,
    ...body,
    async (request: restify.Request, response: restify.Response) => {
      const { person } = asked.safeParse(request.body).data ?? {};
      const somebody = (await people()).find(({ id }) => id === person);
      if (!somebody) return response.send(404);
      response.send(200, { token: await pretend.tokenFor(somebody) });
    },
  );
}

const style = `html,body{height:100%;margin:0}body{display:flex;flex-direction:column;font:15px/1.4 system-ui,sans-serif;background:#1f1f1f;color:#fff}
form{display:flex;flex-wrap:wrap;gap:.5em 1.5em;align-items:center;padding:.6em 1em}h1{font-size:1em;margin:0;flex:1 1 16em}
select{font:inherit;min-height:2em;margin-left:.4em}iframe{flex:1;border:0;background:#fff}`;

const script = `const frame=document.querySelector('iframe'),form=document.querySelector('form');
const show=()=>{const said=new URLSearchParams(new FormData(form));frame.src='/tab/?'+said+location.hash};
form.addEventListener('change',show);if(form.elements.person)show();`;

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const policy = `default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; frame-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`;

function teamsPage(people: readonly Somebody[], language: Language, first?: string): string {
  const words = pretendTexts[language];
  const options = (all: readonly (readonly [string, string])[], chosen: string) =>
    all.map(([value, name]) => {
      const selected = value === chosen ? ' selected' : '';
      return `<option value="${escaped(value)}"${selected}>${escaped(name)}</option>`;
    });
  const select = (name: string, label: string, all: readonly (readonly [string, string])[], chosen = '') =>
    `<label>${label}<select name="${name}">${options(all, chosen).join('')}</select></label>`;
  const who = select(
    'person',
    words.who,
    people.map(({ id, name }) => [id, name] as const),
    first,
  );
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${words.title}</title><style>${style}</style></head>
<body><form><h1>${words.title}</h1>${people.length > 0 ? who : words.nobody}
${select('theme', words.theme, Object.entries(words.themes))}
${select('locale', words.language, Object.entries(words.languages), language)}</form>
<iframe title="Fodfæste"></iframe><script>${script}</script></body></html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
