import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

/** Required, not imported: the package's types lead into TypeScript sources that our settings refuse. */
const load = createRequire(import.meta.url);

interface Template {
  expand(context: { $root: unknown }): unknown;
}

type Json = null | boolean | number | string | Json[] | JsonObject;
interface JsonObject {
  [key: string]: Json;
}

/** Expands the named template with a view's data. */
export type Templates = (name: string, data: Record<string, unknown>) => Record<string, unknown>;

const loaded = new Map<string, Templates>();

/** The templates of a folder, read and parsed once in a process for all who draw in it. */
export function loadTemplates(directory: string): Templates {
  const path = resolve(directory);
  const templates = loaded.get(path) ?? readTemplates(path);
  loaded.set(path, templates);
  return templates;
}

/**
 * Reads `cards/*.json`. A `{ "$use": "name" }` stands for `cards/parts/name.json` (a list is spliced in); every
 * `Action.Execute` gets the ids of its card and a `Submit` fallback, as an open bug breaks Execute on phones.
 */
function readTemplates(directory: string): Templates {
  const parts = readFolder(join(directory, 'parts'));
  const templates = new Map(
    [...readFolder(directory)].map(([name, json]) => [
      name,
      lazyTemplate(withActions(withParts(json, parts))),
    ]),
  );
  return (name, data) => {
    const template = templates.get(name);
    if (!template) throw new Error(`There is no card template ${name}`);
    return template().expand({ $root: data }) as Record<string, unknown>;
  };
}

/** The library is read and the expressions are parsed when a card is drawn first: that is half a second of every start. */
function lazyTemplate(json: Json): () => Template {
  let template: Template | undefined;
  return () => {
    template ??= new (templating().Template)(json);
    return template;
  };
}

function templating() {
  return load('adaptivecards-templating') as { Template: new (template: unknown) => Template };
}

function readFolder(directory: string): Map<string, Json> {
  const files = readdirSync(directory).filter((file) => file.endsWith('.json'));
  return new Map(
    files.map((file) => [file.slice(0, -5), JSON.parse(readFileSync(join(directory, file), 'utf8'))]),
  );
}

function withParts(json: Json, parts: Map<string, Json>): Json {
  if (Array.isArray(json)) return json.flatMap((item) => withParts(item, parts));
  if (json === null || typeof json !== 'object') return json;
  if (typeof json.$use === 'string') return withParts(partOf(parts, json.$use), parts);
  return mapValues(json, (value) => withParts(value, parts));
}

function partOf(parts: Map<string, Json>, name: string): Json {
  const part = parts.get(name);
  if (part === undefined) throw new Error(`There is no card part ${name}`);
  return part;
}

function withActions(json: Json): Json {
  if (Array.isArray(json)) return json.map(withActions);
  if (json === null || typeof json !== 'object') return json;
  const node = mapValues(json, withActions);
  return node.type === 'Action.Execute' ? answerable(node) : node;
}

const ids = { team: ref('team'), message: ref('message'), card: ref('card') };

/** Both ways of pressing a button carry the same data (bound whole, or named here); the server checks all of it again. */
function answerable(action: JsonObject): JsonObject {
  const { verb = '', title = '', data, associatedInputs } = action;
  const pressed: Json =
    typeof data === 'string' ? data : { verb, ...ids, ...(data as JsonObject | undefined) };
  const fallback: JsonObject = { type: 'Action.Submit', title, data: pressed };
  if (associatedInputs) fallback.associatedInputs = associatedInputs;
  return { ...action, data: pressed, fallback };
}

function ref(id: string): string {
  return `\${$root.ids.${id}}`;
}

function mapValues(node: JsonObject, change: (value: Json) => Json): JsonObject {
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, change(value)]));
}
