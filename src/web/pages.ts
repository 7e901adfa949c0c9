import { createHash } from 'node:crypto';
import type restify from 'restify';
import type { Language } from '../language/text.ts';
import { type Page, pages } from './texts.ts';

const style =
  'body{font:18px/1.6 system-ui,sans-serif;max-width:40em;margin:2em auto;padding:0 1em;color-scheme:light dark}';
const hash = createHash('sha256').update(style).digest('base64');
/** Its own style, and nothing else. */
const policy = `default-src 'none'; style-src 'sha256-${hash}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`;

/** `/privacy` and `/terms`, which the app's entry in Teams links to; in English for a browser that asks for it first. */
export function addPages(routes: restify.Server): void {
  for (const name of ['privacy', 'terms'] as const) {
    routes.get(`/${name}`, async (request: restify.Request, response: restify.Response) => {
      const language = languageOfBrowser(request.header('accept-language', 'da'));
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policy,
      });
      response.end(toHtml(pages[name][language], language));
    });
  }
}

export function languageOfBrowser(accepted: string): Language {
  return accepted.trim().toLowerCase().startsWith('en') ? 'en' : 'da';
}

function toHtml({ title, paragraphs }: Page, language: Language): string {
  const text = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n');
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style>${style}</style></head>
<body><h1>${title}</h1>
${text}
</body></html>
`;
}
