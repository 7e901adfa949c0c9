/**
 * Row keys. Azure forbids `/ \ # ?` and control characters in keys, and clients disagree about `%`, quotes and
 * spaces; so everything outside a small safe set becomes `=XXXX` (UTF-16). ASCII order and prefixes survive.
 */
const unsafe = /[^A-Za-z0-9.\-_:|,@]/g;
const maxKeyLength = 512;

/** No row can stand under it. */
export class ImpossibleKey extends Error {
  override name = 'ImpossibleKey';
}

export function escapeKey(text: string): string {
  const key = text.replace(
    unsafe,
    (char) => `=${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  if (key.length > maxKeyLength) throw new ImpossibleKey(`key longer than ${maxKeyLength} characters`);
  return key;
}

/** The text of a key that `escapeKey` made. */
export function unescapeKey(key: string): string {
  return key.replace(/=([0-9A-F]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** A case reference as a part of a longer key; `|` separates the parts, so none may hold it. */
function part(caseRef: string): string {
  if (caseRef === '' || caseRef.includes('|'))
    throw new ImpossibleKey('a case reference is empty or holds "|"');
  return escapeKey(caseRef);
}

export const caseKey = (caseRef: string) => `case:${part(caseRef)}`;
export const caseloadsKey = 'caseloads';
export const eventPrefix = (caseRef: string) => `event:${part(caseRef)}|`;
export const eventKey = (caseRef: string, sequence: number) =>
  `${eventPrefix(caseRef)}${String(sequence).padStart(8, '0')}`;
export const cardRowKey = (cardKey: string) => `card:${escapeKey(cardKey)}`;
export const cardPrefix = (caseRef: string) => `card:${part(caseRef)}|`;
export const dueMomentPrefix = (at: string) => `due:${escapeKey(at)}|`;
export const dueKey = (at: string, cardKey: string) => `${dueMomentPrefix(at)}${escapeKey(cardKey)}`;
export const messagePrefix = 'message:';
export const messageKey = (id: string) => `${messagePrefix}${escapeKey(id)}`;
export const outboxKey = (pointer: { messageId: string; request: string }) =>
  `outbox:${escapeKey(`${pointer.messageId}|${pointer.request}`)}`;
/** All requests for one message, by the key of its row, which may be all that is left of it. */
export const outboxPrefix = (rowKey: string) => `outbox:${rowKey.slice(messagePrefix.length)}|`;
export const failedKey = (messageId: string) => `failed:${escapeKey(messageId)}`;
export const memberKey = (memberId: string) => `member:${escapeKey(memberId)}`;
export const programmePrefix = 'setting:programme:';
export const programmeKey = (id: string, version: number) =>
  `${programmePrefix}${escapeKey(id)}:${String(version).padStart(6, '0')}`;
export const programmeIdOf = (rowKey: string) =>
  unescapeKey(rowKey.slice(programmePrefix.length, rowKey.lastIndexOf(':')));
export const storyPrefix = 'story:';
export const storyKey = (id: string) => `${storyPrefix}${escapeKey(id)}`;
export const keptPrefix = 'kept:';
export const keptKey = (year: string) => `${keptPrefix}${escapeKey(year)}`;
/** All versions of the statements of a month, or of all months. */
export const statementPrefix = (month = '') => `statement:${month && `${month}:`}`;
export const statementKey = (month: string, version: number) =>
  `${statementPrefix(month)}${String(version).padStart(4, '0')}`;
export const auditPrefix = 'audit:';
export const auditKey = (at: string, what: string) => `${auditPrefix}${escapeKey(at)}|${escapeKey(what)}`;

/** The first key after all keys that begin with `prefix`. */
export function prefixEnd(prefix: string): string {
  const last = prefix.length - 1;
  return prefix.slice(0, last) + String.fromCharCode(prefix.charCodeAt(last) + 1);
}
