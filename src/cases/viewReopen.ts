import { isPrimary } from '../cards/primary.ts';
import type { Button } from '../cards/said.ts';
import type { ViewInput } from '../cards/view.ts';
import { courseTexts } from './textsForm.ts';

/** C20: the course goes on as a case of its own, under a new code; for who may open it (domain/6-privacy.md 6.4). */
export function openAgain({ card, record, programme, reader: who, ...input }: ViewInput): Button | undefined {
  if (!record || !programme || !who || !isPrimary(record.state, programme, { ...input, who }))
    return undefined;
  return { verb: 'case.new', title: courseTexts(input.language).reopen, data: { case: card.caseRef ?? '' } };
}
