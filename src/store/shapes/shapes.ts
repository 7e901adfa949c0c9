import { cardShape } from './cardShape.ts';
import { auditShape, caseloadsShape, caseShape } from './caseShape.ts';
import { dueShape } from './dueShape.ts';
import { eventShape } from './eventShape.ts';
import { failedShape, messageShape, outboxShape } from './messageShape.ts';
import type { Shape } from './shape.ts';
import { statementShape } from './statementShape.ts';
import { keptShape, storyShape } from './storyShape.ts';
import { instanceShape, linkShape, memberShape, programmeShape, teamShape } from './teamShape.ts';

/** Rows of the table `teams`, by partition. */
const byPartition: ReadonlyMap<string, Shape> = new Map([
  ['teams', teamShape],
  ['member', linkShape],
  ['overseer', linkShape],
  ['instances', instanceShape],
]);

/** Rows of a team's partition in the table `cases`, by what their keys begin with. */
const byPrefix: ReadonlyMap<string, Shape> = new Map([
  ['case', caseShape],
  ['caseloads', caseloadsShape],
  ['event', eventShape],
  ['card', cardShape],
  ['due', dueShape],
  ['message', messageShape],
  ['outbox', outboxShape],
  ['failed', failedShape],
  ['member', memberShape],
  ['setting', programmeShape],
  ['story', storyShape],
  ['kept', keptShape],
  ['statement', statementShape],
  ['audit', auditShape],
]);

/** Every kind of row that there is: `table/kind`. */
export const storedKinds: readonly (readonly [kind: string, shape: Shape])[] = [
  ...[...byPartition].map(([kind, shape]) => [`teams/${kind}`, shape] as const),
  ...[...byPrefix].map(([kind, shape]) => [`cases/${kind}`, shape] as const),
];

/** The shape of the row that stands there; undefined for rows that nobody has a shape for. */
export function shapeOf(partitionKey: string, rowKey: string): Shape | undefined {
  const [kind = ''] = rowKey.split(':', 1);
  return byPartition.get(partitionKey) ?? byPrefix.get(kind);
}
