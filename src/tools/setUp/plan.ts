import { createHash } from 'node:crypto';
import type { SetUpAnswers } from './answers.ts';

/** All that follows from the answers; the same answers give the same. */
export interface SetUpPlan extends SetUpAnswers {
  /** As manifest/azure/main.json makes them. */
  names: { site: string; bot: string; identity: string; storage: string };
  /** The end of each of these names, which nobody else in Azure has. */
  suffix: string;
  /** Where Teams reaches the bot, without a slash at the end. */
  url: string;
  host: string;
}

/** As long as what Azure's own `uniqueString` gives. */
const suffixLength = 13;
/** As many letters of the name stand in front of it: an account's name has 24 at most. */
const storageLetters = 11;

export function planOf(answers: SetUpAnswers): SetUpPlan {
  const { tenant, subscription = '', group, name } = answers;
  const suffix = letters(`${tenant} ${subscription} ${group} ${name}`);
  const site = `${name}-${suffix}`;
  const url = answers.address ?? `https://${site}.azurewebsites.net`;
  return {
    ...answers,
    ...{ suffix, url, host: new URL(url).host },
    names: {
      site,
      bot: `${site}-bot`,
      identity: `${site}-id`,
      storage: `${name.replaceAll('-', '').slice(0, storageLetters)}${suffix}`,
    },
  };
}

/** Small letters and digits. */
function letters(text: string): string {
  const digest = BigInt(`0x${createHash('sha256').update(text).digest('hex')}`);
  return digest.toString(36).slice(0, suffixLength);
}

/** A GUID that is the same for the same text. */
export function guidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`];
  return [...parts, hex.slice(20, 32)].join('-');
}
