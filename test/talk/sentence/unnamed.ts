/**
 * Sentences of staff that name no case: what was said, and the line that says the same to the bot, with `…` where a case is to
 * be chosen. `? line`: its form asks. `? sag …`: the case alone is opened. `hjælp`: it is about no case. Today is Thursday
 * 2026-04-16. The reader was made for these.
 */
export const unnamed: readonly (readonly [said: string, line: string])[] = [
  ['talt med borgeren i går', 'kontakt … samtale 2026-04-15'],
  ['han er syg i dag', '? sag …'],
  ['ringet, intet svar', '? kontakt … forsøg telefon'],
  ['har ringet til hende i dag', '? kontakt … telefon 2026-04-16'],
  ['hun er ikke mødt i dag', 'fremmøde … ikke mødt 2026-04-16'],
  ['i går talte jeg med ham i telefon', 'kontakt … telefon 2026-04-15'],
  ['borgeren udeblev i dag', 'fremmøde … ikke mødt 2026-04-16'],
  ['fik ikke fat i ham', '? kontakt … forsøg'],
  ['gåtur med hende i går', 'kontakt … gåtur 2026-04-15'],
  ['hun har fået job', 'job …'],
  ['borger starter praktik på mandag', 'praktik … start 2026-04-20'],
  ['spoke to him yesterday', 'kontakt … samtale 2026-04-15'],
  ['the citizen did not show up today', 'fremmøde … ikke mødt 2026-04-16'],
  ['han har det skidt med sin depression', '? sag …'],
  ['hvad gør jeg når borgeren ikke svarer?', 'hjælp'],
  ['asdf lol', 'hjælp'],
  ['holder fri i morgen', 'hjælp'],
];

/** The other half of them: nobody looked at these while the reader was made. */
export const unnamedHeldOut: readonly (readonly [said: string, line: string])[] = [
  ['snakket med borgeren i tlf i dag', 'kontakt … telefon 2026-04-16'],
  ['Hun er syg', '? sag …'],
  ['ringede, ingen svar', '? kontakt … forsøg telefon'],
  ['har haft samtale med hende i mandags', 'kontakt … samtale 2026-04-13'],
  ['han er ikke kommet', 'fremmøde … ikke mødt 2026-04-16'],
  ['modte borgeren til samtale i gar', 'kontakt … samtale 2026-04-15'],
  ['lagt besked på hans svarer', 'hjælp'],
  ['borgeren er mødt', 'fremmøde … mødt 2026-04-16'],
  ['kunne ikke få fat i hende i går', '? kontakt … forsøg 2026-04-15'],
  ['vi var på hjemmebesøg hos ham i går', 'kontakt … hjemmebesøg 2026-04-15'],
  ['han fik fleksjob i går', 'job … fleksjob 2026-04-15'],
  ['mind mig om at ringe til hende på mandag', 'mind … 2026-04-20'],
  ["couldn't reach her today", '? kontakt … forsøg 2026-04-16'],
  ['she is ill today', '? sag …'],
  ['hvordan har han det?', 'hjælp'],
  ['hvornår er der frokost', 'hjælp'],
  ['jeg er syg i dag', 'hjælp'],
];
