import type { ContactForm } from '../engine/events.ts';
import type { Sentence } from '../talk/sentence/readSentence.ts';
import { takeFirst } from '../talk/sentence/takeFirst.ts';
import type { Understood } from '../talk/sentence/understood.ts';

/** What a sentence says of how people met: where no form is sure, the form is asked. */
type Said = { form?: ContactForm } & ({ isSure: true } | { isSure?: undefined });

const talked = '(?:(?:fået|fik) )?(?:talt|talte|snakket|snakkede|talked|spoken|spoke)';
const we = '(?:jeg |vi )?';
const whom = '(?:borgeren |borger |sagen |sag )?#';
const byPhone =
  '(?:i telefonen|i telefon|over telefonen|over telefon|på telefonen|pr telefon|on the phone|by phone)';
const byVideo = '(?:over video|på video|på teams|over teams|by video)';
const had = '(?:haft|havde|holdt|had|held)(?: en| et| a)?(?: kort| god| lang)?';

const told = (source: string, form: ContactForm): readonly [RegExp, Said] => [
  new RegExp(source),
  { form, isSure: true },
];
const tried = (source: string, form?: ContactForm): readonly [RegExp, Said] => [
  new RegExp(source),
  form ? { form } : {},
];

/** Longer phrases first. What was rung or sent does not say that anybody was reached. */
const phrases: readonly (readonly [RegExp, Said])[] = [
  told(`${talked} ${we}${byPhone} med ${whom}`, 'phone'),
  told(`${talked} ${we}med ${whom} (?:~ )?${byPhone}`, 'phone'),
  told(`${talked} ${we}${byVideo} med ${whom}`, 'video'),
  told(`${talked} ${we}med ${whom} (?:~ )?${byVideo}`, 'video'),
  told(`${talked} ${we}(?:sammen )?(?:med|with|to) ${whom}`, 'talk'),
  told(`# har (?:jeg|vi) (?:lige |netop )?${talked} med`, 'talk'),
  told(`${had} (?:telefonsamtale|phone call|call) (?:med|with) ${whom}`, 'phone'),
  told(`${had} (?:videomøde|videosamtale|teamsmøde|video call) (?:med|with) ${whom}`, 'video'),
  told(`${had} (?:samtale|snak|møde|opfølgningssamtale|talk|meeting) (?:med|with) ${whom}`, 'talk'),
  told(`(?:jeg|vi) (?:har )?(?:lige |netop )?(?:mødt|mødtes med|mødte) ${whom}`, 'talk'),
  told(`(?:har )?mødtes (?:jeg |vi )?med ${whom}`, 'talk'),
  told(`met with ${whom}`, 'talk'),
  told(
    `(?:gået|gik|taken|took|went for)(?: jeg| vi)?(?: en| a)? (?:gåtur|tur|walk) (?:sammen )?(?:med|with) ${whom}`,
    'walk',
  ),
  told(`(?:været|var)(?: jeg| vi)? på hjemmebesøg hos ${whom}`, 'homeVisit'),
  told(`(?:været|var)(?: jeg| vi)? på virksomhedsbesøg (?:sammen )?(?:med|hos) ${whom}`, 'companyVisit'),
  told(`sms['’]?et med ${whom}`, 'sms'),
  tried(
    `(?:ikke )?(?:ringet|ringede|telefoneret|telefonerede|phoned|called)(?: jeg| vi)? (?:til )?${whom}`,
    'phone',
  ),
  tried(
    `(?:prøvet|prøvede|forsøgt|forsøgte) at (?:ringe til|få fat i|fange|træffe|kontakte) ${whom}`,
    'phone',
  ),
  tried(`(?:fik|ikke få|kunne)? ?(?:jeg |vi )?(?:ikke )?(?:fået |fik |få )?fat i ${whom}`),
  tried(`# (?:tog|svarede|besvarede) ikke(?: telefonen| opkaldet)?`, 'phone'),
  tried(`(?:sendt|sendte|skrevet|skrev)(?: jeg| vi)?(?: en)? (?:sms|besked) til ${whom}`, 'sms'),
  tried(`(?:skrevet|skrev)(?: jeg| vi)? (?:med|til) ${whom}`),
  tried(`gåtur med ${whom}`, 'walk'),
  tried(`hjemmebesøg hos ${whom}`, 'homeVisit'),
  tried(`virksomhedsbesøg (?:hos|med) ${whom}`, 'companyVisit'),
  tried(`(?:møde|samtale|snak) med ${whom}`, 'talk'),
];

const words: Record<ContactForm, string> = {
  talk: 'samtale',
  phone: 'telefon',
  sms: 'sms',
  walk: 'gåtur',
  companyVisit: 'virksomhedsbesøg',
  video: 'video',
  homeVisit: 'hjemmebesøg',
};

/** "Jeg har talt med B-101 i går": somebody of ours was in contact with the citizen. On a day that was not said, it is asked. */
export function readContactSentence({ codes, line, day, isNow, today }: Sentence): Understood | undefined {
  const found = takeFirst(line, phrases);
  if (!found) return undefined;
  const { form, isSure } = found.means;
  const on = day ? day.past : isNow ? today : undefined;
  const rest = [codes[0], form && words[form], on].filter(Boolean).join(' ');
  return { rest, left: withoutHour(found.left), ...(isSure && on ? {} : { isDoubtful: true }) };
}

/** The hour of a contact is nobody's business. */
function withoutHour(left: string): string {
  return left.replace('@', '');
}
