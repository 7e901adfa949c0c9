import { createRequire } from 'node:module';

interface ParserEvent {
  message: string;
}
interface ParserModule {
  SerializationContext: new (
    version: unknown,
  ) => {
    readonly eventCount: number;
    getEventAt(index: number): ParserEvent;
  };
  Versions: { v1_5: unknown };
  HostConfig: new (config: object) => unknown;
  AdaptiveCard: new () => {
    hostConfig: unknown;
    parse(card: unknown, context: unknown): void;
    validateProperties(): { validationEvents: ParserEvent[] };
  };
}

/** Teams draws it, other hosts its fallback, which the schema asks for; who knows no typing ahead has the choices. */
const teamsOwn =
  /^Unknown element type "(Chart\.VerticalBar|Icon)"\. (Fallback will be used|The element will be dropped)|^Property "choices\.data" is supported in version 1\.6/;

/** The bundle: the package's own modules leave out file endings, which Node refuses. */
const parser = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.min.js') as ParserModule;

/**
 * What Microsoft's own parser says of a card when it is asked as a 1.5 host. `lang` is left to the schema: the parser
 * checks it with a regular expression that keeps its place, and so refuses every second one.
 */
export function parserFaults({ lang: _, ...card }: Record<string, unknown>): string[] {
  const context = new parser.SerializationContext(parser.Versions.v1_5);
  const parsed = new parser.AdaptiveCard();
  parsed.hostConfig = new parser.HostConfig({ actions: { maxActions: 6 } });
  parsed.parse(card, context);
  const parsing = Array.from(
    { length: context.eventCount },
    (_, index) => context.getEventAt(index).message,
  ).filter((fault) => !teamsOwn.test(fault));
  return [...parsing, ...parsed.validateProperties().validationEvents.map(({ message }) => message)];
}
