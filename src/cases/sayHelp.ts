import { headOf, type Saying } from '../cards/saying.ts';
import { hasCard } from '../engine/recipients.ts';
import { helpTexts } from './textsSayHelp.ts';

/** C43: somebody calls back now. */
export const helpTaken: Saying = {
  id: 'helpTaken',
  texts: helpTexts.helpTaken,
  events: (said, input) => [{ ...headOf(input, said), type: 'helpAnswered' }],
};

/** C43: an answer is promised by the next working day, where promises are followed up. */
export const helpPromised: Saying = {
  id: 'helpPromised',
  texts: helpTexts.helpPromised,
  fits: ({ programme }) => programme !== undefined && hasCard(programme, 'C24'),
  events: (said, input) => {
    const head = headOf(input, said);
    return [
      { ...head, type: 'helpAnswered' },
      { ...head, type: 'promiseMade' },
    ];
  },
};

/** C43: a colleague has it from now on, on every copy; the case keeps its own people. */
export const passedOn: Saying = {
  id: 'passedOn',
  texts: helpTexts.passedOn,
  fields: () => [{ id: 'to', kind: 'person', required: true }],
  events: () => [],
  otherwise: ({ to = '' }) => ({ type: 'take', by: to }),
};

/** C24: the citizen knows that the answer comes a day later: that promise is kept, and this one is new. */
export const newAgreement: Saying = {
  id: 'newAgreement',
  texts: helpTexts.newAgreement,
  events: (said, input) => {
    const head = headOf(input, said);
    return [
      { ...head, type: 'promiseKept' },
      { ...head, type: 'promiseMade' },
    ];
  },
};
