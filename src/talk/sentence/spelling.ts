/** As it is typed on a telephone without Danish letters, or cut short: what it stands for. Whole words in small letters. */
const spelt: readonly [RegExp, string][] = [
  [/i ?ga+r|i ?gå+r/, 'i går'],
  [/i ?forga+rs|forga+rs/, 'i forgårs'],
  [/moe?dt/, 'mødt'],
  [/moe?dte/, 'mødte'],
  [/moe?dtes/, 'mødtes'],
  [/moe?de|mode/, 'møde'],
  [/loe?rdag/, 'lørdag'],
  [/soe?ndag/, 'søndag'],
  [/hjemmebesoe?g/, 'hjemmebesøg'],
  [/virksomhedsbesoe?g/, 'virksomhedsbesøg'],
  [/besoe?gte/, 'besøgte'],
  [/besoe?gt/, 'besøgt'],
  [/ga+tur/, 'gåtur'],
  [/ga+et/, 'gået'],
  [/fa+et/, 'fået'],
  [/loe?ntimer/, 'løntimer'],
  [/loe?nnede/, 'lønnede'],
  [/loe?nseddel/, 'lønseddel'],
  [/proe?vet|prøved/, 'prøvet'],
  [/proe?vede/, 'prøvede'],
  [/opfoe?lgning/, 'opfølgning'],
  [/ma+ske/, 'måske'],
  [/na+r/, 'når'],
  [/pa+/, 'på'],
  [/ik|ikk|ikek|ikke'/, 'ikke'],
  [/(?:tlf|tele|telefon)[- ]?(?:samtale|møde|opkald)/, 'telefonsamtale'],
  [/(?:video|teams)[- ](?:samtale|møde)/, 'videomøde'],
  [/tlf|tlfn|tel|telefonisk/, 'telefon'],
  [/m(?= (?:#|borger))/, 'med'],
  [/w\/?(?= #)/, 'with'],
  [/(have|has|had|did|was|could|does)nt/, "$1n't"],
];

const shortened = /(?<![\p{L}\d])(d|kl|t|m|w|tlf|tlfn|tel|ca|pr|vedr|ang|nr|\d{1,2})\.(?=\s)/gu;
const faces = /[:;]-?[)(dp](?!\p{L})/gu;

/** `text` in small letters, with `#` for a case. */
export function spellOut(text: string): string {
  const whole = text.replace(faces, ' ').replace(shortened, '$1 ').replace(/\s+/g, ' ');
  return spelt.reduce(
    (line, [pattern, word]) =>
      line.replace(new RegExp(`(?<![\\p{L}\\d#])(?:${pattern.source})(?![\\p{L}\\d])`, 'gu'), word),
    whole,
  );
}
