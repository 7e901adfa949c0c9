import type { Frame, Page } from 'playwright-core';

/** A Teams that is none: a page at Teams' own address that frames the tab and speaks with its library. */
export interface TeamsHost {
  page: Page;
  /** The tab inside. */
  tab(): Frame;
  /** What the tab told Teams, by the names of its calls. */
  told(): Promise<string[]>;
  /** Where the tab last led to. */
  opened(): Promise<string | undefined>;
  setTheme(theme: string): Promise<void>;
}

export interface TeamsOptions {
  theme?: string;
  locale?: string;
  subPageId?: string;
  /** The next token, or why there is none; asked each time. */
  token(): Promise<{ token: string } | { refused: string }>;
  /** Answers nothing at all. */
  silent?: true;
}

const address = 'https://teams.microsoft.com/v2/';

const runtime = {
  apiVersion: 4,
  hostVersionsInfo: {},
  isLegacyTeams: false,
  supports: {
    app: { notifySuccessResponse: {} },
    pages: { appButton: {}, backStack: {}, config: {}, currentApp: {}, tabs: {} },
    dialog: { url: { bot: {}, parentCommunication: {} }, card: { bot: {} }, update: {} },
    teamsCore: {},
  },
};

/** Runs in the page: answers the frame's own window alone, at its own address. */
const script = (tabUrl: string, context: object, silent: boolean) => `
  const frame = document.querySelector('iframe');
  const origin = new URL(${JSON.stringify(tabUrl)}).origin;
  window.told = [];
  window.handlers = [];
  window.send = (message) => frame.contentWindow.postMessage(message, origin);
  window.addEventListener('message', async ({ source, origin: from, data }) => {
    if (source !== frame.contentWindow || from !== origin || ${silent}) return;
    const { id, uuidAsString, func, args = [] } = data;
    window.told.push(func);
    const answer = (...values) => send({ id, uuidAsString, args: values });
    if (func === 'initialize') answer('content', 'desktop', ${JSON.stringify(JSON.stringify(runtime))}, '2.0.1');
    if (func === 'getContext') answer(${JSON.stringify(context)});
    if (func === 'registerHandler') window.handlers.push(args[0]);
    if (func === 'appInitialization.success') answer(undefined);
    if (func === 'executeDeepLink') {
      window.opened = args[0];
      answer(true);
    }
    if (func === 'authentication.getAuthToken') {
      const given = await window.nextToken();
      given.token ? answer(true, given.token) : answer(false, given.refused);
    }
  });
  frame.src = ${JSON.stringify(tabUrl)};
`;

/** Who answers for a page's token: a page keeps what is exposed to it, whatever is opened in it. */
const tokens = new WeakMap<Page, TeamsOptions['token']>();

export async function openInTeams(page: Page, tabUrl: string, options: TeamsOptions): Promise<TeamsHost> {
  const { theme = 'default', locale = 'da-dk', subPageId, silent = false } = options;
  const context = {
    ...{ theme, locale, entityId: 'tab', subEntityId: subPageId, frameContext: 'content' },
    ...{ hostName: 'Teams', hostClientType: 'desktop', sessionId: 'session-1' },
  };
  const isNew = !tokens.has(page);
  tokens.set(page, options.token);
  if (isNew) await page.exposeFunction('nextToken', () => tokens.get(page)?.());
  const body = `<!doctype html><html lang="da"><head><title>Teams</title></head>
<body style="margin:0"><iframe title="Fodfæste" style="border:0;width:100%;height:100vh"></iframe>
<script>${script(tabUrl, context, silent)}</script></body></html>`;
  await page.route(`${address}**`, (route) => route.fulfill({ body, contentType: 'text/html' }));
  // Where the library of Teams asks which addresses are Teams'; without an answer it uses a list of its own.
  await page.route('https://res.cdn.office.net/**', (route) =>
    route.fulfill({ json: { validOrigins: [] }, headers: { 'access-control-allow-origin': '*' } }),
  );
  await page.goto(address);
  const tab = () => {
    const found = page.frames().find((frame) => frame.url().startsWith(tabUrl));
    if (!found) throw new Error('Teams frames no tab');
    return found;
  };
  return {
    page,
    tab,
    told: () => page.evaluate('window.told'),
    opened: () => page.evaluate('window.opened'),
    setTheme: (name) => page.evaluate(`send({ func: 'themeChange', args: [${JSON.stringify(name)}] })`),
  };
}
