import { createHash, randomBytes } from 'node:crypto';
import type restify from 'restify';
import { languageOfBrowser } from '../pages.ts';
import type { BuiltTab } from './files.ts';
import { notBuilt } from './texts.ts';

/** Who may frame the tab: Teams, at each of its addresses. */
const teams = 'https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft';
/** The library of Teams asks there which addresses are Teams'. */
const teamsAddresses = 'https://res.cdn.office.net';

/** `pretend`: whoever opens the page chooses who they are, and this server frames it too. */
export type SignInKind = 'teams' | 'pretend';

function policyOf(nonce: string, kind: SignInKind): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ${teamsAddresses}`,
    `frame-ancestors ${kind === 'pretend' ? `'self' ${teams}` : teams}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** `/tab/`: the built page with a nonce for the styles that it makes; without a build, a page that says so. */
export function addTabPage(routes: restify.Server, built: BuiltTab | undefined, kind: SignInKind): void {
  const answer = built ? sendPage(withPreload(built, kind), kind) : sendNotBuilt;
  for (const path of ['/tab', '/tab/']) routes.get(path, answer);
}

/** What speaks with the host is a part of its own: it is fetched beside what asks for it, not after. */
function withPreload({ page, assets }: BuiltTab, kind: SignInKind): string {
  const name = [...assets.keys()].find((one) => one.startsWith(`${kind}-`) && one.endsWith('.js'));
  const link = name ? `<link rel="modulepreload" crossorigin href="/tab/assets/${name}">` : '';
  return page.replace('%PRELOAD%', link);
}

function sendPage(page: string, kind: SignInKind) {
  return async (_request: restify.Request, response: restify.Response): Promise<void> => {
    const nonce = randomBytes(16).toString('base64');
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': policyOf(nonce, kind),
    });
    response.end(page.replaceAll('%NONCE%', nonce).replaceAll('%SIGN_IN%', kind));
  };
}

const style = 'body{font:16px/1.5 system-ui,sans-serif;margin:2em;color-scheme:light dark}';
const styleHash = createHash('sha256').update(style).digest('base64');

async function sendNotBuilt(request: restify.Request, response: restify.Response): Promise<void> {
  const language = languageOfBrowser(request.header('accept-language', 'da'));
  const { title, what } = notBuilt[language];
  response.writeHead(503, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; frame-ancestors ${teams}; base-uri 'none'; form-action 'none'`,
  });
  response.end(`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style>${style}</style></head>
<body><h1>${title}</h1><p>${what}</p></body></html>
`);
}
