import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compileTemplate, type Json, type JsonObject } from './compileTemplate.ts';

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
export function readTemplates(
  directory: string,
  compile: typeof compileTemplate = compileTemplate,
): Templates {
  const parts = readFolder(join(directory, 'parts'));
  const templates = new Map(
    [...readFolder(directory)].map(([name, json]) => [
      name,
      compile(name, withActions(withParts(json, parts))),
    ]),
  );
  return (name, data) => {
    const draw = templates.get(name);
    if (!draw) throw new Error(`There is no card template ${name}`);
    return draw(data) as Record<string, unknown>;
  };
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
