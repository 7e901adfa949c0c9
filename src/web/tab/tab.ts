import type { Logger } from 'pino';
import type restify from 'restify';
import { jsonBody, refusePacked } from '../body.ts';
import { addApi } from './api.ts';
import type { TabAnswers } from './contract.ts';
import { addAssets, readBuilt } from './files.ts';
import { addTabPage } from './page.ts';
import { createPretend, type Somebody } from './pretend.ts';
import { addPretendPages } from './pretendPages.ts';
import type { SignIn } from './signIn.ts';

export interface TabDeps {
  /** Where `npm run build` puts it. */
  folder: string;
  signIn?: SignIn;
  /** There is no app that somebody could sign in to, and only this machine asks: whoever does chooses who they are. */
  mayPretend: boolean;
  /** Whom one can be there. */
  people(): Promise<Somebody[]>;
  /** Whom one is at first, by their id. */
  first?: string;
  answers: TabAnswers;
  log: Logger;
}

/** Room for a file of 1 MB, as letters. */
const mostAsked = 1_500_000;

/** The tab: its page, what that loads, and what it asks. Nobody is served anything before they have proved who they are. */
export function addTab(routes: restify.Server, deps: TabDeps): void {
  const { folder, log, people, first, answers } = deps;
  const built = readBuilt(folder);
  if (built) addAssets(routes, built);
  else log.warn('the tab is not built: npm run build');
  const pretend = deps.mayPretend && !deps.signIn ? createPretend() : undefined;
  addTabPage(routes, built, pretend ? 'pretend' : 'teams');
  const body = [refusePacked, ...jsonBody()];
  if (pretend) addPretendPages(routes, { pretend, people, first, body });
  const signIn = deps.signIn ?? pretend?.signIn ?? nobody;
  const largeBody = [refusePacked, ...jsonBody(mostAsked)];
  addApi(routes, { signIn, answers, log, body, largeBody });
}

/** Where nobody can prove who they are, nobody is anybody. */
const nobody: SignIn = async () => ({ refused: 'token' });
