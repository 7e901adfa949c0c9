import type { ViewInput } from '../cards/view.ts';
import { agreementParts } from '../engine/events.ts';
import { mattersOf } from '../engine/state.ts';
import type { Values } from '../language/text.ts';
import { sayTexts } from './textsSayOnCards.ts';

/** C35: which parts of the agreement are missing, in words. */
export function missingParts({ record, language }: ViewInput): Values {
  const known = record ? mattersOf(record.state).parts : [];
  const words = sayTexts.agreementInPlace[language].choices;
  const missing = agreementParts
    .filter((part) => !known.includes(part))
    .map((part) => words[`parts.${part}`]);
  return { parts: missing.join(', ').toLowerCase() };
}

/** C27: the how manieth change of contact person it is. */
export function changesOf({ record }: ViewInput): Values {
  return { changes: record?.state.workerChanges ?? 1 };
}
