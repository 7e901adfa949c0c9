import { withTabLink } from '../cards/inTab.ts';
import type { Face } from '../cards/view.ts';
import type { Outgoing } from '../outbox/contract.ts';
import type { RenderDeps } from '../outbox/render.ts';
import type { Templates } from '../outbox/templates.ts';
import type { SiteOf } from '../web/site.ts';
import { idsInLinks, tabLinkOf } from '../web/tab/link.ts';
import type { Answer, Card, DrawnAnswer, Shown, Text } from './answer.ts';

export type DrawFace = (face: Face) => Outgoing;

/**
 * Draws what is stored nowhere, here and now. Pure: the same face is the same card. Throws when the guard stops it, as
 * no answer leaves past it either.
 */
export function createDrawFace(templates: Templates, guard: RenderDeps['guard'], site: SiteOf): DrawFace {
  return (face) => {
    const { template, summary } = face;
    const data = withTabLink(face, tabLinkOf(site()));
    const outgoing = { card: templates(template, { ...data, summary }), summary };
    guard(outgoing, 'personal', [...idsIn(outgoing.card), ...idsInLinks(site())]);
    return outgoing;
  };
}

const idFields = ['team', 'message', 'card'];
const uuid = /^[0-9a-z]{8}(?:-[0-9a-z]{4}){3}-[0-9a-z]{12}$/i;

/** What buttons carry back, and members by their Entra id: digits in them may happen to look like a CPR number. */
function idsIn(json: unknown, name = ''): string[] {
  if (typeof json === 'string') return idFields.includes(name) || uuid.test(json) ? [json] : [];
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([key, value]) => idsIn(value, key));
}

export function drawAnswer(answer: Answer, drawFace: DrawFace): DrawnAnswer {
  switch (answer.type) {
    case 'posted':
      return answer;
    case 'text':
    case 'send':
      return drawContent(answer, drawFace);
    case 'replace':
      return { type: 'replace', shown: drawShown(answer.shown, drawFace) };
    case 'personal':
      return { ...answer, content: drawContent(answer.content, drawFace) };
  }
}

export function drawShown(shown: Shown, drawFace: DrawFace): Outgoing {
  return 'template' in shown ? drawFace(shown) : shown;
}

function drawContent(content: Card | Text, drawFace: DrawFace): Card<Outgoing> | Text {
  return content.type === 'text' ? content : { type: 'send', shown: drawShown(content.shown, drawFace) };
}
