import type { ContactForm } from '../engine/events.ts';

/**
 * What a phrase says of a contact. `held`: it was, by whoever writes. `told`: it was, and it is asked by whom or how.
 * `named`: it is named with whom, and may be still to come; `noted`: it is named beside the case. `tried`: what was rung or sent does not say that anybody was reached.
 * `failed`: nobody was.
 */
export interface SaidContact {
  form?: ContactForm;
  how: 'held' | 'told' | 'named' | 'noted' | 'tried' | 'failed';
}

type Phrase = readonly [RegExp, SaidContact];

const talked = '(?:(?:fået|fik) )?(?:talt|talte|snakket|snakkede|talked|spoken|spoke)';
const we = '(?:jeg |vi )?';
const whom = '(?:borgeren |borger |sagen |sag )?#';
const to = '(?:sammen )?(?:med|with|to)';
const byPhone =
  '(?:(?:i |over |på |pr |per |via )?telefon(?:en)?|i røret|on the phone|over the phone|by phone)';
const byVideo = '(?:(?:over|på|via) (?:video|teams)|by video|on teams)';
const had =
  '(?:haft|havde|holdt|had|held)(?: en| et| a)?(?: kort| god| lang| fin| hurtig| good| short| long| quick)?';
const phoneTalk = '(?:telefonsamtale|opkald|phone call|call)';
const videoTalk = '(?:videomøde|videosamtale|teamsmøde|video call|video meeting)';
const talk = '(?:samtale|snak|møde|opfølgningssamtale|talk|chat|meeting)';
const followUp = '(?:opfølgning|opfølgningsmøde|follow-up)';
const isHeld = '(?:er |blev |blevet |was |has been )*(?:holdt|afholdt|held)';

const held = (source: string, form: ContactForm): Phrase => [new RegExp(source), { form, how: 'held' }];
const told = (source: string, form: ContactForm): Phrase => [new RegExp(source), { form, how: 'told' }];
const named = (source: string, form: ContactForm): Phrase => [new RegExp(source), { form, how: 'named' }];
const noted = (source: string, form: ContactForm): Phrase => [new RegExp(source), { form, how: 'noted' }];
const tried = (source: string, form?: ContactForm): Phrase => [
  new RegExp(source),
  { ...(form ? { form } : {}), how: 'tried' },
];
const failed = (source: string, form?: ContactForm): Phrase => [
  new RegExp(source),
  { ...(form ? { form } : {}), how: 'failed' },
];

/** How a talk is named, beside the words for it. */
function talks(noun: string, form: ContactForm): Phrase[] {
  return [
    held(`${had} ${noun} ${to} ${whom}`, form),
    told(`${noun} ${isHeld} ${to} ${whom}|${noun} ${to} ${whom} ${isHeld}`, form),
    held(`holdt ${noun} ${to} ${whom}`, form),
    named(`${noun} (?:${to}|hos) ${whom}`, form),
    noted(`${noun} ${whom}|^${whom} ${noun}`, form),
  ];
}

const noAnswer =
  '(?:men )?(?:der var )?(?:ingen svar|intet svar|ikke svar|ikke noget svar|uden svar|uden held|forgæves|no answer|without answer|(?:han |hun |vedkommende )?svarede ikke|(?:han |hun |vedkommende )?tog (?:den ikke|ikke telefonen)|(?:og )?(?:lagde|lagt|indtalte)(?: en)? besked|(?:and )?left a message)';
const tried_ = '(?:prøvet|prøvede|forsøgt|forsøgte)';

const nobodyReached: readonly Phrase[] = [
  failed(
    `(?:ringet|ringede|called|phoned|rang)(?: jeg| vi)? (?:til |op til )?${whom}(?: op)? ${noAnswer}`,
    'phone',
  ),
  failed(
    `# (?:tog|tager|svarede|svarer|besvarede) ikke(?: på)?(?: sin)?(?: telefon(?:en)?| opkaldet)?`,
    'phone',
  ),
  failed(
    `${tried_} at (?:ringe til|kalde) ${whom}|tried (?:calling|to call|phoning|ringing) ${whom}`,
    'phone',
  ),
  failed(`${tried_} at (?:få fat i|fange|træffe|kontakte) ${whom}|tried to (?:reach|get hold of) ${whom}`),
  failed(`(?:fik|har|kunne) ?(?:jeg |vi )?ikke (?:fået |fik |få )?fat (?:i|på) ${whom}`),
  failed(`(?:jeg |vi )?ikke (?:fået |fik |få )?fat (?:i|på) ${whom}`),
  failed(`(?:lagt|lagde)(?: en)? besked (?:på (?:telefon)?svareren )?(?:hos|til) ${whom}`, 'phone'),
  failed(
    `(?:could not|couldn['’]t|did not|didn['’]t) (?:reach|get hold of) ${whom}|no answer from ${whom}|left a message (?:for|with) ${whom}|# did(?: not|n['’]t) (?:pick up|answer)`,
  ),
];

/** Longer phrases first. */
export const contactIn: readonly (readonly [RegExp, SaidContact])[] = [
  ...nobodyReached,
  held(`${talked} ${we}${byPhone} ${to} ${whom}`, 'phone'),
  held(`${talked} ${we}${to} ${whom} ${byPhone}`, 'phone'),
  held(`${talked} ${we}${byVideo} ${to} ${whom}`, 'video'),
  held(`${talked} ${we}${to} ${whom} ${byVideo}`, 'video'),
  held(`${talked} ${we}${to} ${whom}`, 'talk'),
  held(`# har (?:jeg|vi) ${talked} ${byPhone} med|# har (?:jeg|vi) ${talked} med ${byPhone}`, 'phone'),
  held(`# har (?:jeg|vi) ${talked} (?:sammen )?med`, 'talk'),
  held(`${talked} (?:jeg|vi) og # (?:sammen )?${byPhone}`, 'phone'),
  held(`(?:# og jeg|jeg og #) (?:har |havde )?${talked} (?:sammen )?${byPhone}`, 'phone'),
  held(`(?:# og jeg|jeg og #) (?:har |havde )?${talked} sammen`, 'talk'),
  held(`${talked} jeg og # sammen`, 'talk'),
  ...talks(phoneTalk, 'phone'),
  ...talks(videoTalk, 'video'),
  held(`${had} ${talk} ${byPhone} ${to} ${whom}|${had} ${talk} ${to} ${whom} ${byPhone}`, 'phone'),
  named(`${talk} (?:${byPhone} ${to} ${whom}|${to} ${whom} ${byPhone})`, 'phone'),
  ...talks(talk, 'talk'),
  told(`(?:${had}|holdt) ${followUp} ${to} ${whom}|${followUp} ${isHeld} ${to} ${whom}`, 'talk'),
  told(`${followUp} ${to} ${whom} ${isHeld}`, 'talk'),
  held(`mødte(?: jeg| vi)? ${whom} til (?:en )?(?:samtale|møde|opfølgning|snak)`, 'talk'),
  // On the way, in a shop: nobody says that it was a talk.
  held(`(?:jeg|vi) (?:har )?(?:mødt|mødtes med|mødte) ${whom}(?! (?:i|på|ved|uden))`, 'talk'),
  held(`(?:har )?mødtes (?:jeg |vi )?med ${whom}`, 'talk'),
  held(`met with ${whom}`, 'talk'),
  told(`met ${whom}(?! (?:in|at|on))`, 'talk'),
  held(
    `(?:gået|gik|taken|took|went for)(?: jeg| vi)?(?: en| a)? (?:gåtur|tur|walk) (?:sammen )?(?:med|with) ${whom}`,
    'walk',
  ),
  held(`(?:været|var)(?: jeg| vi)? på hjemmebesøg hos ${whom}`, 'homeVisit'),
  held(`(?:besøgte|besøgt)(?: jeg| vi)? ${whom} (?:hjemme|derhjemme|i hjemmet)`, 'homeVisit'),
  held(`(?:været|var)(?: jeg| vi)? på virksomhedsbesøg (?:sammen )?(?:med|hos) ${whom}`, 'companyVisit'),
  told(`(?:besøgte|besøgt)(?: jeg| vi)? virksomheden (?:sammen )?med ${whom}`, 'companyVisit'),
  held(`sms['’]?et med ${whom}`, 'sms'),
  told(`${had} # (?:i røret|i telefonen|on the phone)`, 'phone'),
  held(`(?:ringet|ringede)(?: jeg| vi)? sammen med ${whom}`, 'phone'),
  tried(
    `(?:ringet|ringede|telefoneret|telefonerede|phoned|called|rang)(?: jeg| vi)? (?:til |med |op til )?${whom}(?: op)?`,
    'phone',
  ),
  tried(`(?:sendt|sendte|skrevet|skrev)(?: jeg| vi)?(?: en)? (?:sms|besked) (?:til|med) ${whom}`, 'sms'),
  tried(`(?:skrevet|skrev)(?: jeg| vi)? (?:sammen )?(?:med|til) ${whom}`),
  tried(`(?:fik|fået|got)(?: jeg| vi)?(?: endelig)? (?:fat (?:i|på)|hold of) ${whom}|reached ${whom}`),
  named(`gåtur med ${whom}|walk with ${whom}`, 'walk'),
  noted(`^${whom} gåtur`, 'walk'),
  named(`hjemmebesøg hos ${whom}|home visit (?:to|with) ${whom}`, 'homeVisit'),
  noted(`hjemmebesøg ${whom}|^${whom} hjemmebesøg`, 'homeVisit'),
  named(`virksomhedsbesøg (?:hos|med) ${whom}|company visit with ${whom}`, 'companyVisit'),
  noted(`^${whom} virksomhedsbesøg`, 'companyVisit'),
  // As a note: the case first, or behind all.
  told(`^${whom} (?:talt|snakket)(?: med)? ${byPhone}`, 'phone'),
  tried(`^${whom} ringet(?: til| op)?`, 'phone'),
  told(`${talked}(?: med)? ${byPhone}(?: med)? ${whom}$`, 'phone'),
  noted(`^${whom} telefon|^telefon (?:med )?${whom}`, 'phone'),
  noted(`^${whom} sms|^sms (?:til|med|fra) ${whom}`, 'sms'),
  told(`^${whom} (?:talt|snakket)(?: med| sammen)?|^(?:talt|snakket) ${whom}$`, 'talk'),
];
