import type { Face } from '../cards/view.ts';
import type { Outgoing } from '../outbox/contract.ts';
import type { Templates } from '../outbox/templates.ts';
import type { Answer, Card, DrawnAnswer, Shown, Text } from './answer.ts';

export type DrawFace = (face: Face) => Outgoing;

/** Draws what is stored nowhere, here and now. Pure: the same face is the same card. */
export function createDrawFace(templates: Templates): DrawFace {
  return ({ template, summary, data }) => ({ card: templates(template, { ...data, summary }), summary });
}

export function drawAnswer(answer: Answer, drawFace: DrawFace): DrawnAnswer {
  switch (answer.type) {
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
