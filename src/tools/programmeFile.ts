import { readFileSync } from 'node:fs';
import type { Programme } from '../engine/programme.ts';
import type { Language } from '../language/text.ts';
import { hasCpr } from '../privacy/cpr.ts';
import { builtInProgramme } from '../programmes/builtIn.ts';
import { programmeToolTexts } from '../programmes/texts.ts';
import { validateProgramme } from '../programmes/validate.ts';

export type ReadProgramme = { programme: Programme } | { faults: string[] };

/** The built-in programme of that id, or the definition in that file; every fault on a line of its own. */
export function readProgramme(idOrFile: string, language: Language = 'da'): ReadProgramme {
  const builtIn = builtInProgramme(idOrFile);
  if (builtIn) return { programme: builtIn };
  const json = readJson(idOrFile);
  if ('faults' in json) return json;
  const result = validateProgramme(json.value, language);
  if ('programme' in result && hasCpr(JSON.stringify(json.value))) {
    // A programme's names stand on cards (6-privacy.md 6.1).
    return { faults: [`${idOrFile}: ${programmeToolTexts(language).holdsCpr}`] };
  }
  if ('programme' in result) return result;
  return { faults: result.faults.map(({ path, text }) => `${idOrFile}: ${text}${path ? ` [${path}]` : ''}`) };
}

function readJson(file: string): { value: unknown } | { faults: string[] } {
  try {
    return { value: JSON.parse(withoutBanner(readFileSync(file, 'utf8'))) };
  } catch (fault) {
    return { faults: [`${file}: ${fault instanceof Error ? fault.message : fault}`] };
  }
}

/** What `npm run programme -- export` without `--silent` has written before the definition. */
function withoutBanner(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/^(\s*>[^\n]*\n|\s*\n)+/, '');
}
