import { readFileSync } from 'node:fs';

interface Parameter {
  defaultValue?: unknown;
  metadata?: { description?: string };
}
export interface Resource {
  type: string;
  name: string;
  scope?: string;
  properties: Record<string, unknown>;
}

/** A template for Azure, as far as the tests look into it. */
export interface Template {
  parameters: Record<string, Parameter>;
  variables: Record<string, unknown>;
  resources: Resource[];
  outputs?: Record<string, { value: string }>;
}

const read = (file: string): Template => JSON.parse(readFileSync(`manifest/azure/${file}`, 'utf8'));
export const main = read('main.json');
export const watching = read('watching.json');

export function ofType({ resources }: Template, type: string): Resource[] {
  return resources.filter((one) => one.type === type);
}

export function onlyOf(template: Template, type: string): Resource {
  const [one, ...more] = ofType(template, type);
  if (!one || more.length > 0) throw new Error(`${type}: there is not one`);
  return one;
}
