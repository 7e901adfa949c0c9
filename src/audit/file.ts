import type restify from 'restify';
import { csvText } from '../language/csv.ts';
import type { AuditEntry } from '../store/auditEntry.ts';
import type { Store } from '../store/store.ts';
import type { AuditFile } from '../store/teamParts.ts';
import { epochMsOf } from '../store/utc.ts';
import { overseerRoleOf } from '../talk/overseers.ts';
import { digestOfToken, fromLetters, inLetters } from '../web/oneTime.ts';
import type { AddRoute } from '../web/route.ts';
import { sendCsv } from '../web/sendFile.ts';
import { readWholeAudit } from './read.ts';
import { auditTexts } from './texts.ts';
import { cardText, codesOf, type Known, localMoment, whoText } from './words.ts';

const file = '/audit/log.csv';

/** A line for each case of an entry, so that it can be sorted and counted by any column. */
export function auditCsv(entries: readonly AuditEntry[], known: Known): string {
  const { language } = known;
  const words = auditTexts(language);
  const rows = entries.flatMap((entry) => {
    const codes = codesOf(entry);
    const head = [localMoment(entry).replace('T', ' '), whoText(entry.who, known), entry.who];
    const act = words.acts[entry.act].name;
    const card = cardText(entry, language);
    return (codes.length === 0 ? [''] : codes).map((code) => [...head, act, code, card]);
  });
  return csvText([words.head, ...rows]);
}

/** Names the team whose row holds the digest of the token. */
export function auditFilePath(teamId: string, token: string): string {
  return `${file}?team=${inLetters(teamId)}&token=${inLetters(token)}`;
}

/** The file of an address, once, while whoever asked for it may still read the audit; undefined for any other. */
async function fetchOnce(url: string, store: Store, now: number): Promise<string | undefined> {
  const asked = new URLSearchParams(url.split('?')[1] ?? '');
  const teamId = fromLetters(asked.get('team') ?? '');
  const digest = digestOfToken(fromLetters(asked.get('token') ?? ''));
  const isMeant = (one: AuditFile) => one.digest === digest && epochMsOf(one.until) >= now;
  const known = teamId === '' ? undefined : await store.teams.get(teamId);
  if (!known?.auditFiles?.some(isMeant)) return undefined;
  let taken: AuditFile | undefined;
  // Whoever takes it away has the file: two at once cannot.
  const team = await store.teams.update(teamId, (current = known) => {
    const { auditFiles = [], ...rest } = current;
    taken = auditFiles.find(isMeant);
    const others = auditFiles.filter((one) => one !== taken);
    return others.length > 0 ? { ...rest, auditFiles: others } : rest;
  });
  if (!taken || !overseerRoleOf(team, taken.by)) return undefined;
  const entries = await readWholeAudit(store, teamId, taken.question);
  const members = await store.members.list(teamId);
  return auditCsv(entries, { team, members, language: taken.language });
}

export const addAuditFiles: AddRoute = (routes, { store, clock }) => {
  routes.get(file, async (request: restify.Request, response: restify.Response) => {
    sendCsv(response, await fetchOnce(request.url ?? '', store, clock()), 'log.csv');
  });
};
