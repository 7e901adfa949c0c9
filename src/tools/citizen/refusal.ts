import type { LocalInstant } from '../../calendar/local.ts';
import { dateOf } from '../../calendar/localTime.ts';

import { type Part, toPage } from './page.ts';
import { dayText } from './values.ts';

/** Why a request is refused, each with its rule. What it is in this case the municipality writes itself. */
export const refusals = {
  indsigt: {
    asked: 'Du har bedt om at se, hvad vi har gemt om dig.',
    rule: 'Vi kan holde noget tilbage, hvis hensynet til dig selv, til andre personer eller til vigtige offentlige opgaver klart vejer tungere end din interesse i at se det (databeskyttelseslovens § 22, stk. 1 og 2). Du får resten.',
  },
  rettelse: {
    asked: 'Du har bedt om at få noget rettet.',
    rule: 'Vi retter oplysninger, der er forkerte eller mangler noget (artikel 16). Vi mener, at denne oplysning er rigtig. Vi skriver til sagen, at du er uenig.',
  },
  sletning: {
    asked: 'Du har bedt om at få noget slettet.',
    rule: 'Vi skal ikke slette det, vi stadig har brug for til kommunens opgaver efter loven (artikel 17, stk. 3, litra b). Det bliver slettet af sig selv, når fristen er gået.',
  },
  indsigelse: {
    asked: 'Du har bedt om, at vi ikke bruger dine oplysninger på denne måde.',
    rule: 'Vi må blive ved, hvis vi har en vægtig grund, der går forud for dine interesser (artikel 21, stk. 1).',
  },
  identitet: {
    asked: 'Du har skrevet til os om oplysninger i Fodfæste.',
    rule: 'Vi må kun svare, når vi er sikre på, hvem du er (artikel 12, stk. 6). Du er velkommen til at spørge igen med MitID eller på borgerservice.',
  },
} as const;
export type Refusal = keyof typeof refusals;

/** A no, with its rule, room for the reason in this very case, and where to complain. */
export function refusalLetter(
  why: Refusal,
  { caseRef, now }: { caseRef: string; now: LocalInstant },
): string {
  const { asked, rule } = refusals[why];
  const parts: Part[] = [
    { title: 'Du spurgte', texts: [asked] },
    { title: 'Vi siger nej til', texts: ['Hele eller en del af det. Det er:'], lines: 2 },
    { title: 'Reglen', texts: [rule] },
    {
      title: 'Hvorfor gælder den for dig?',
      texts: ['De vigtigste grunde i din sag er:'],
      lines: 5,
    },
    {
      title: 'Du kan klage',
      texts: [
        'Du kan klage til Datatilsynet på datatilsynet.dk. Du kan også tale med kommunens databeskyttelsesrådgiver først. Du kan få sagen prøvet ved en domstol.',
      ],
    },
    { title: 'Med venlig hilsen', texts: ['Navn, afdeling og telefon:'], lines: 2 },
  ];
  return toPage({
    title: 'Svar på din anmodning',
    head: `${dayText(dateOf(now))}. Din kode i Fodfæste er ${caseRef}.`,
    parts,
  });
}
