import { withWholeDates } from '../language/wholeDates.ts';
import type { Opened } from '../talk/opened.ts';
import type { HttpReply } from './adapter.ts';
import { cardType } from './send.ts';

/** What a message extension or its dialog is answered with. */
export function dialogReply(opened: Opened): HttpReply {
  return { status: 200, body: opened.type === 'found' ? foundBody(opened) : taskBody(opened.answer) };
}

type Step = Extract<Opened, { type: 'dialog' }>['answer'];

/** Another card in the dialog, or a line that ends it. */
function taskBody(answer: Step): unknown {
  if (answer.type === 'personal') return taskBody(answer.content);
  if (answer.type === 'posted') return { task: { type: 'message', value: '✓' } };
  if (answer.type === 'text') return { task: { type: 'message', value: answer.text } };
  const { card, summary } = answer.shown;
  const value = {
    title: summary,
    width: 'medium',
    height: 'large',
    card: { contentType: cardType, content: withWholeDates(forDialog(card)) },
  };
  return { task: { type: 'continue', value } };
}

/** Dialogs know no `Action.Execute`; the fallback of each carries the same data. */
function forDialog(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(forDialog);
  if (typeof json !== 'object' || json === null) return json;
  const node = json as Record<string, unknown>;
  if (node.type === 'Action.Execute') return { ...(node.fallback as object), style: node.style ?? 'default' };
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, forDialog(value)]));
}

function foundBody({ hits, none }: Extract<Opened, { type: 'found' }>): unknown {
  const attachments = hits.map(({ shown, title, text }) => ({
    contentType: cardType,
    content: withWholeDates(shown.card),
    preview: { contentType: 'application/vnd.microsoft.card.hero', content: { title, text } },
  }));
  const composeExtension =
    attachments.length > 0
      ? { type: 'result', attachmentLayout: 'list', attachments }
      : { type: 'message', text: none };
  return { composeExtension };
}
