/*
 * The tab: the page beside the chat, as it runs in a browser.
 * Its rule: it decides nothing; the server says what somebody sees and may, and no address and no store holds a case code.
 * The way through: `main.tsx` → `tab.tsx`, once the host (`host/`) has started → `frame.tsx` → `pages/` → `api.ts` → `web/tab`.
 * A card is shown as Teams shows it (`card/`), and pressed there it is answered by the same code as in the chat.
 * All that it says by itself stands in `words.ts`.
 */

import { FluentProvider } from '@fluentui/react-provider';
import { Spinner } from '@fluentui/react-spinner';
import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-theme';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { type Api, createApi, type Me } from './api.ts';
import type { Cause } from './causes.ts';
import { Frame } from './frame.tsx';
import { Failed, type Host, type ThemeName } from './host/contract.ts';
import { startHost } from './host/host.ts';
import { pageIn } from './links.ts';
import { queryOf } from './loaded.tsx';
import { routeOf } from './route.ts';
import { languageOf, words } from './words.ts';
import { Wrong } from './wrong.tsx';

const themes = { default: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme };

type State =
  | { at: 'starting' }
  | { at: 'wrong'; cause: Cause }
  | { at: 'ready'; host: Host; api: Api; me: Me };

/** The page in view asks again so often, at once when it is looked at again, and after a press. */
const againMs = 30_000;
/** What was fetched a moment ago is not asked for again by a page that opens. */
const freshMs = 5_000;
const client = new QueryClient({
  defaultOptions: {
    queries: { refetchInterval: againMs, refetchOnWindowFocus: 'always', retry: 1, staleTime: freshMs },
  },
});

/** Starts, or says why not; then the pages. */
export function Tab() {
  const [state, setState] = useState<State>({ at: 'starting' });
  const [theme, setTheme] = useState<ThemeName>('default');
  const [language, setLanguage] = useState(languageOf(navigator.language));
  const start = useCallback(async () => {
    setState({ at: 'starting' });
    try {
      const host = await startHost();
      setTheme(host.theme);
      setLanguage(host.language);
      host.onTheme(setTheme);
      host.shown();
      if (host.page && location.hash === '') history.replaceState(null, '', `#/${host.page}`);
      const api = createApi(host);
      // Most begin there: it comes beside who they are, not after.
      if (pageIsBoard()) void client.prefetchQuery(queryOf(api, 'board'));
      const me = await api.load<Me>('me');
      setLanguage(me.language);
      setState({ at: 'ready', host, api, me });
    } catch (cause) {
      setState({ at: 'wrong', cause: causeOf(cause) });
    }
  }, []);
  useEffect(() => void start(), [start]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <FluentProvider theme={themes[theme]} className="tab">
      <QueryClientProvider client={client}>
        {state.at === 'starting' && <Spinner className="starting" label={words[language].starts} />}
        {state.at === 'wrong' && <Wrong cause={state.cause} language={language} again={start} />}
        {state.at === 'ready' && (
          <Frame
            tab={{
              ...{ ...state, theme, language, words: words[language], open: openerOf(state.host) },
              chooseTeam: (team) => setState({ ...state, me: chosenTeam(state, team) }),
            }}
          />
        )}
      </QueryClientProvider>
    </FluentProvider>
  );
}

/** Remembered by the server for the next time; until then it is enough that the page knows. */
function chosenTeam({ api, me }: { api: Api; me: Me }, team: string | undefined): Me {
  void api.load('team', { team: team ?? '' }).catch(() => {});
  return { ...me, team };
}

function pageIsBoard(): boolean {
  const { page } = routeOf(location.hash);
  return page === '' || page === 'board';
}

/** A link to the tab is a page of it; whatever else is Teams' to open. */
function openerOf(host: Host): (address: string) => void {
  return (address) => {
    const page = pageIn(address);
    if (page === undefined) host.open(address);
    else location.hash = `#/${page}`;
  };
}

/** Whoever is in no team is told so; elsewhere it means that something is not there. */
function causeOf(cause: unknown): Cause {
  if (!(cause instanceof Failed)) return 'fault';
  return cause.code === 'notFound' ? 'noTeam' : cause.code;
}
