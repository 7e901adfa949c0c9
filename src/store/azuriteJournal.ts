import {
  closeSync,
  ftruncateSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import type { Server as HttpServer, IncomingMessage, ServerResponse } from 'node:http';

/** What changed in a collection of Loki's, Azurite's database: a row as it is now, or as it was when it went. */
interface Change {
  name: string;
  operation: 'I' | 'U' | 'R';
  obj: Row;
}

interface Row {
  PartitionKey: string;
  RowKey: string;
  $loki?: number;
  meta?: unknown;
}

interface Collection {
  setChangesApi(enabled: boolean): void;
  findOne(query: object): Row | null;
  insert(row: object): void;
  remove(row: Row): void;
}

interface Loki {
  collections: Collection[];
  addCollection(name: string, options?: object): Collection;
  getCollection(name: string): Collection | null;
  generateChangesNotification(): Change[];
  clearChanges(): void;
  serialize(): string;
  autosave: boolean;
  autosaveDisable(): void;
}

/** What of Azurite's table server it takes hold of; the package ships no types. */
export interface TableServer {
  httpServer: HttpServer;
  metadataStore: { db: Loki; init(): Promise<void> };
}

/** Replayed in a moment at the next start. */
const longestJournal = 16 * 1024 * 1024;
/** What is deleted must not stay behind in a journal: it is begun anew as often as Azurite itself would save. */
const oldestJournalMs = 5_000;
const notSaved = 507;

/**
 * Makes the table server keep its word. On its own it writes its rows down every five seconds and answers before: what it
 * called saved is lost when it is killed, or when the disk is full. Here every change stands in a journal before anybody
 * hears of it; while it cannot, every request is refused (507), reads too, as what they would tell is not kept. The
 * journal is read at the start, and begins anew when all rows have been written down, some seconds after a change.
 */
export function keepJournal({ httpServer, metadataStore }: TableServer, file: string): { close(): void } {
  const { db } = metadataStore;
  const journalFile = `${file}.journal`;
  const init = metadataStore.init.bind(metadataStore);
  let journal: number | undefined;
  let length = 0;
  let unwritten = '';
  let isSnapshotDue = false;
  let renewal: NodeJS.Timeout | undefined;

  const snapshot = (to: number) => {
    writeFileSync(`${file}.new`, db.serialize());
    renameSync(`${file}.new`, file);
    ftruncateSync(to);
    length = 0;
    isSnapshotDue = false;
  };
  const renew = () => {
    renewal = undefined;
    isSnapshotDue = true;
    // Where it cannot be written, the next request finds that out and is refused.
    canKeep(flush);
  };
  const flush = () => {
    if (journal === undefined) return;
    const changes = db.generateChangesNotification();
    db.clearChanges();
    // Which tables there are changes once or twice in the life of a folder.
    isSnapshotDue ||= changes.some(({ name }) => name.startsWith('$'));
    const rows = changes.filter(({ name }) => !name.startsWith('$'));
    unwritten += rows.map((change) => `${JSON.stringify(change)}\n`).join('');
    if (unwritten !== '') {
      length = append(journal, unwritten, length);
      unwritten = '';
      renewal ??= setTimeout(renew, oldestJournalMs).unref();
    }
    if (isSnapshotDue || length > longestJournal) snapshot(journal);
  };

  metadataStore.init = async () => {
    await init();
    db.autosaveDisable();
    // Else it would write them down on its own when it is closed.
    db.autosave = false;
    replay(db, readOrNothing(journalFile));
    journal = openSync(journalFile, 'a');
    snapshot(journal);
    noteChanges(db);
  };
  guard(httpServer, flush);
  return {
    close: () => {
      if (journal === undefined) return;
      flush();
      clearTimeout(renewal);
      snapshot(journal);
      closeSync(journal);
      journal = undefined;
    },
  };
}

/** Whole, or not at all: half a line in the middle of the journal would make the rest of it unreadable. */
function append(journal: number, text: string, length: number): number {
  try {
    const bytes = Buffer.from(text);
    for (let written = 0; written < bytes.length; ) written += writeSync(journal, bytes, written);
    return length + bytes.length;
  } catch (cause) {
    ftruncateSync(journal, length);
    throw cause;
  }
}

function noteChanges(db: Loki): void {
  for (const collection of db.collections) collection.setChangesApi(true);
  const add = db.addCollection.bind(db);
  db.addCollection = (name, options) => {
    const collection = add(name, options);
    collection.setChangesApi(true);
    return collection;
  };
}

/** Again from any point on it comes to the same. A last line that was cut off was never answered. */
function replay(db: Loki, text: string): void {
  for (const line of text.split('\n').slice(0, -1)) {
    const { name, operation, obj } = JSON.parse(line) as Change;
    const { $loki: _, meta: __, ...row } = obj;
    const collection = db.getCollection(name);
    const known = collection?.findOne({ PartitionKey: row.PartitionKey, RowKey: row.RowKey });
    if (known) collection?.remove(known);
    if (operation !== 'R') collection?.insert(row);
  }
}

function readOrNothing(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Nothing is asked before all that was done is kept, and nothing is answered before what it did is. */
function guard(server: HttpServer, flush: () => void): void {
  const [listener] = server.listeners('request') as ((
    asked: IncomingMessage,
    answer: ServerResponse,
  ) => void)[];
  server.removeAllListeners('request');
  server.on('request', (asked: IncomingMessage, answer: ServerResponse) => {
    if (!canKeep(flush)) {
      asked.resume();
      answer.writeHead(notSaved).end();
      return;
    }
    const writeHead = answer.writeHead.bind(answer) as (...given: unknown[]) => ServerResponse;
    answer.writeHead = (...given: unknown[]) => {
      if (canKeep(flush)) return writeHead(...given);
      answer.removeHeader('content-length');
      return writeHead(notSaved);
    };
    listener?.(asked, answer);
  });
}

function canKeep(flush: () => void): boolean {
  try {
    flush();
    return true;
  } catch {
    return false;
  }
}
