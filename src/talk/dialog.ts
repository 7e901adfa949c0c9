import type { HttpReply } from '../teams/adapter.ts';
import { cardType } from '../teams/send.ts';
import type { Answer } from './answer.ts';

/** An answer as a dialog of Teams: another card in it, or a line that ends it. */
export function dialogReply(answer: Answer): HttpReply {
  if (answer.type === 'personal') return dialogReply(answer.content);
  if (answer.type === 'text') return { status: 200, body: { task: { type: 'message', value: answer.text } } };
  const { card, summary } = answer.outgoing;
  const value = {
    title: summary,
    width: 'medium',
    height: 'large',
    card: { contentType: cardType, content: forDialog(card) },
  };
  return { status: 200, body: { task: { type: 'continue', value } } };
}

/** Dialogs know no `Action.Execute`; the fallback of each carries the same data. */
function forDialog(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(forDialog);
  if (typeof json !== 'object' || json === null) return json;
  const node = json as Record<string, unknown>;
  if (node.type === 'Action.Execute') return { ...(node.fallback as object), style: node.style ?? 'default' };
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, forDialog(value)]));
}
