/**
 * A cell or heading as it is compared and read: composed letters (NFC), no invisible characters, one kind of space, no
 * quotation marks around it that the file wrote with a space beside them.
 */
export function cleanText(written: string): string {
  if (isClean(written)) return written;
  const plain = written
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Zs}\t]+/gu, ' ')
    .trim();
  // Excel keeps a code or a date as it is written by a formula: `="0101"`.
  const formula = /^="((?:[^"]|"")*)"$/s.exec(plain)?.[1];
  if (formula !== undefined) return formula.replaceAll('""', '"').trim();
  const quoted = /^"([^"]*(?:""[^"]*)*)"$/s.exec(plain)?.[1];
  return quoted === undefined ? plain : quoted.replaceAll('""', '"').trim();
}

/** Most cells: words in the letters of western Europe with single spaces, and neither a quotation mark nor a formula around them. */
const clean = /^(?!["=])[!-~À-ÿ]+(?: [!-~À-ÿ]+)*$/;

function isClean(text: string): boolean {
  return text === '' || clean.test(text);
}

/** How systems write that there is nothing: words, dashes, spreadsheets' faults. */
const nullWords =
  /^(null|nul|nil|none|n ?[/.]? ?a\.?|n\.a|nan|undefined|\\n|#n\/a|#i\/t|i\/t|#null!|#værdi!|#value!|#ref!|#reference!|#navn\?|#name\?|#div(?:ision)?\/0!|tom|blank|empty|ingen|intet|uoplyst|(?:ikke|ej) (?:angivet|udfyldt|oplyst|registreret)|-+|–+|—+|\.+|\?+|_+|\/|[([<](null|tom|blank|empty|none|ingen)[)\]>])$/i;
/** Dates that stand for none: the first and last ones that databases and spreadsheets know. */
const nullDates =
  /^(0000-00-00|00[-./]00[-./]0000|0001-01-01|0?1[-./]0?1[-./]0001|17(53|54)-01-01|0?1[-./]0?1[-./]1753|1899-12-3[01]|3[01][-./]12[-./]1899|1900-01-0[01]|0?[01][-./]0?1[-./]1900|9999-?12-?31|31[-./ ]12[-./ ]9999|12\/31\/9999|31\.?[ -]dec(?:ember)?\.?[ -]9999|19000101|0?1\.?[ -]jan(?:uar)?\.?[ -]1900)([ T]+(kl\.? ?)?\d{1,2}[:.]\d{2}([:.]\d{2}([.,]\d+)?)?)?( ?z|[+-]\d{2}:?\d{2})?$/i;

/** True for an empty cell and for one that says that it is. */
export function isNothing(text: string): boolean {
  return text === '' || nullWords.test(text) || nullDates.test(text);
}
