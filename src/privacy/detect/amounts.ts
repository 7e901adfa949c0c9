import { type Hit, hits } from '../finding.ts';

const before = '(?<![\\p{L}\\d.,/-])';
const thousands = '\\d{1,3}(?:[., ]\\d{3})+(?:,\\d{1,2})?|\\d{5,6}(?:,\\d{1,2})?';
/** As an hour is paid; a whole number of hours that are paid looks the same below a hundred. */
const hourly = '[1-9]\\d{2}(?:[.,]\\d{1,2})?|[1-9]\\d,\\d{2}';
const any = `${thousands}|\\d{2,4}(?:[.,]\\d{1,2})?`;
const whole = '(?![\\p{L}\\d%]|[.,:/-]\\d|,-?\\d)';
const currency = '(?:kr\\b\\.?|kroner\\b|dkk\\b|t\\.?kr\\b\\.?|,-|euro\\b|eur\\b|€)';
const money = `(?:(?:${any})[ ]?${currency}|(?:kr\\.?|dkk|€)[ ]?(?:${any})${whole})`;

const pay =
  '(?:(?:\\p{L}{2,12})?løn(?:nen|nens|ning|ninger|sats|satsen|ramme|trin|tilskud|udbetaling|krav|forslag|forhandling|niveau)?|(?:time|måneds|dag|uge)betaling|timesats(?:en)?|satsen?|honorar(?:et)?|indtægt(?:en|er)?|indkomst(?:en)?|bonus(?:sen)?|feriepenge(?:ne)?|(?:\\p{L}{2,12})?ydelse(?:n|r|rne)?|bistand(?:en)?|(?:\\p{L}{2,12})?pension(?:en)?|su|udbetal(?:t|es|ing|ingen)|tjener?|tjent|tjente|lønnes|lønnet|aflønnes|aflønning(?:en)?|wages?|salar(?:y|ies)|earn(?:s|ed|ing)?|income|benefits?|allowance)';
/** What somebody gets stands right behind it; further on stands what a thing cost. */
const gets =
  '(?:får|fik|fået|gets?|got|paid)(?:[ ](?:kun|ca|cirka|nu|også|omkring|næsten|knap|godt|over|op til|han|hun|only|about)(?!\\p{L})\\.?){0,3}[ ]';
/** Of these a number alone says what somebody earns. */
const wage =
  '(?:(?:time|måneds|dag|uge|start|slut|grund|mindste|elev|praktik|års|brutto|netto)?løn(?:nen|satsen|sats)?|timesats(?:en)?|(?:time|måneds)betaling(?:en)?|tjener?|tjent|tjente|wages?|salary|earn(?:s|ed)?)';
const filling =
  '(?:[ ](?:er|på|til|blev|bliver|med|ca|omkring|cirka|nu|kun|næsten|knap|godt|og|hun|han|is|of|at|about|around|now)(?!\\p{L})\\.?){0,4}[ ]?[:=]?[ ]?';
const unit =
  '(?![ ]?(?:timer?|løntimer|lønnede|t\\b|hours?|h\\b|dage?|days?|uger?|weeks?|måneder|months?|minutter|minutes|gange|times|procent|percent|pct|borgere|personer|kandidater|km|år|til[ ]\\d|to[ ]\\d))';
const hour = '(?:i|pr\\.?|per|for en|a|an|each|hver)[ ](?:timen?|hour)';
const longer =
  '(?:(?:om|i|pr\\.?|per|a|hver|each)[ ](?:måned(?:en)?|month|ugen?|week|året|år|year)|månedligt|monthly|udbetalt|efter skat|før skat|brutto|i løn|i ydelse|i pension|after tax|before tax)';

const patterns: readonly [pattern: string, group: number][] = [
  // lønnen er 23.000 kr; får kun 11.500 kr
  [`(?<!\\p{L})${pay}(?!\\p{L})[^\\n\\d]{0,30}?(?<![\\d.,/-])(${money})`, 1],
  [`(?<!\\p{L})${gets}(${money})`, 1],
  // 140 kr i timen, 18.000 kr om måneden
  [`${before}(${money})[ ]?(?:${hour}|${longer})(?!\\p{L})`, 1],
  // timeløn 138,25; tjener 18000
  [`(?<!\\p{L})${wage}(?!\\p{L})${filling}(?<![\\d.,/-])(${thousands}|${hourly})${whole}${unit}`, 1],
  // 138 i timen; 18.000 om måneden
  [`${before}(${hourly})[ ]${hour}(?!\\p{L})`, 1],
  [`${before}(${thousands})[ ]${longer}(?!\\p{L})`, 1],
];

const amounts = patterns.map(([pattern, group]): [RegExp, number] => [new RegExp(pattern, 'gu'), group]);

/**
 * What somebody earns or gets (domain/6-privacy.md 6.1: benefit and wage amounts), in a text in small letters; what things
 * cost, and hours that are paid, are nobody's.
 */
export function findAmounts(small: string): Hit[] {
  return amounts.flatMap(([pattern, group]) => hits('sensitive', small, pattern, group));
}
