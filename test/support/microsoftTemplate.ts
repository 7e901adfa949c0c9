import { createRequire } from 'node:module';
import type { compileTemplate, Json } from '../../src/outbox/compileTemplate.ts';

/** Required, not imported: the package's types lead into TypeScript sources that our settings refuse. */
const { Template } = createRequire(import.meta.url)('adaptivecards-templating') as {
  Template: new (template: Json) => { expand(context: { $root: unknown }): unknown };
};

/** A template as Microsoft's own library draws it. */
export const byMicrosoft: typeof compileTemplate = (_, json) => {
  const template = new Template(json);
  return ($root) => template.expand({ $root });
};

export const threw = 'it threw';

/** What it comes to, or that it throws. */
export function outcome(draw: () => unknown, told: (error: unknown) => unknown = () => threw): unknown {
  try {
    return draw();
  } catch (error) {
    return told(error);
  }
}
