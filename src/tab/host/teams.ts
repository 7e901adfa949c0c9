import { app, authentication } from '@microsoft/teams-js';
import { languageOf } from '../words.ts';
import { Failed, type Host, themeOf } from './contract.ts';

/** Teams, by its own library. */
export async function startTeams(): Promise<Host> {
  if (window.parent === window) throw new Failed('notInTeams');
  try {
    await app.initialize();
  } catch (cause) {
    throw new Failed('notInTeams', { cause });
  }
  const context = await app.getContext();
  return {
    theme: themeOf(context.app.theme),
    language: languageOf(context.app.locale),
    page: context.page.subPageId,
    token: () => authentication.getAuthToken().catch(refused),
    open: (address) => void app.openLink(address),
    onTheme: (tell) => app.registerOnThemeChangeHandler((name) => tell(themeOf(name))),
    shown: () => {
      app.notifyAppLoaded();
      void app.notifySuccess();
    },
  };
}

/** Consent is asked for by an administrator, never by a window that opens by itself. */
function refused(cause: unknown): never {
  throw new Failed(/consent|resourceRequires/i.test(String(cause)) ? 'consent' : 'token', { cause });
}
