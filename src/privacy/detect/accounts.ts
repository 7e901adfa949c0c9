import { type Hit, hits } from '../finding.ts';

const label = (words: string): string =>
  `(?<!\\p{L})(?:${words})\\p{L}{0,10}\\.?(?:[ ]?(?:nr|nummer|numre|id))?\\.?`;
const between = '[ ]{0,2}(?::|er|=|på|med|hedder|lyder|,|-)?[ ]{0,2}';

/** Registration and account number of a Danish bank: four digits, then seven to ten. */
const account = new RegExp(
  `${label('konto|bankkonto|lønkonto|nemkonto|budgetkonto|reg|registrerings|bank|overfør')}${between}(?:reg\\.?[ ]?(?:nr\\.?)?[ ]?)?(\\d{4}[ .,/-]{1,3}(?:konto(?:nr\\.?|nummer)?[ :.]{0,3})?\\d{7,10})(?!\\d)`,
  'giu',
);
const plainAccount = new RegExp(
  `${label('konto|bankkonto|lønkonto|nemkonto|kontonr|kontonummer')}${between}(\\d{6,14})(?!\\d)`,
  'giu',
);
const bareAccount = /(?<![\d\p{L}.,-])\d{4}[ -]\d{10}(?![\d-])/gu;
const registration = /(?<!\p{L})reg\.?[ ]?(?:nr|nummer)?\.?[ :]{0,3}\d{4}(?!\d)/giu;
const iban = /(?<![\p{L}\d])[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]{4}){2,7}(?:[ ]?[A-Z0-9]{1,3})?(?![\p{L}\d])/gu;
const document = new RegExp(
  `${label('pas|passet|rejsepas|kørekort|opholdskort|id-kort|identitetskort|sundhedskort|sygesikringskort|visum|udlændinge|person-?id|patient|medlems|bruger|klient|elev|studie|sygesikrings|police|skade|journal|dødsbo|licens|kort')}${between}((?=[A-Z0-9-]*\\d{4})[A-Z]{0,3}[ ]?[0-9][A-Z0-9-]{5,14})(?![\\p{L}\\d])`,
  'giu',
);
const plate = /(?<![\p{L}\d])[A-ZÆØÅ]{2}[ ]?\d{2}[ ]?\d{3}(?![\p{L}\d])/gu;
const ip =
  /(?<![\d.\p{L}])(?<!version[ ]|udgave[ ]|v\.[ ]|build[ ])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.]*\d)/giu;
const ip6 = /(?<![\p{L}\d:])(?:[0-9a-f]{1,4}:){3,7}(?::?[0-9a-f]{1,4}){1,4}(?![\p{L}\d:])/giu;
const mac = /(?<![\p{L}\d:-])(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}(?![\p{L}\d:-])/giu;

/** `@mette.h`, but not what stands in a mail address. */
const handle = /(?<![\p{L}\d._%+-])@[\p{L}\d_](?:[\p{L}\d_.]{1,40}[\p{L}\d_])(?![\p{L}\d@])/gu;
const profile =
  /(?:https?:\/\/)?(?:www\.)?(?:[a-z]{2}\.)?(?:facebook|fb|linkedin|instagram|tiktok|twitter|x|snapchat|youtube|threads|discord|t|wa|github|vk|mastodon)\.(?:com|net|gg|me|social|dk)\/[^\s,;)]{2,80}/giu;
const nickname =
  /(?<!\p{L})(?:snap|snapchat|insta|instagram|tiktok|facebook|fb|skype|discord|telegram|brugernavn|gamertag|profilnavn|mobilepay|mobilepay-navn)(?:[ ]?(?:navn|profil|bruger|konto))?[ ]{0,2}(?:[:=]|er|hedder|under navnet|som)[ ]{0,2}([\p{L}\d_.-]{3,40})(?![\p{L}\d])/giu;

/** Accounts, passports, cards and number plates: what a register tells a person from. */
export function findAccounts(text: string): Hit[] {
  return [
    ...[account, plainAccount, document].flatMap((pattern) => hits('cvr', text, pattern, 1)),
    ...[bareAccount, registration, iban, plate].flatMap((pattern) => hits('cvr', text, pattern)),
  ];
}

/** Profiles, handles and addresses of machines: where somebody is to be found on the net. */
export function findProfiles(text: string): Hit[] {
  return [
    ...[profile, handle, ip, ...(text.includes(':') ? [ip6, mac] : [])].flatMap((pattern) =>
      hits('mail', text, pattern),
    ),
    ...hits('mail', text, nickname, 1),
  ];
}

/** Where a bank account stands whose last ten digits may look like a CPR number: the word before it says what it is. */
export function accountSpans(text: string): Hit[] {
  return [...hits('cvr', text, account, 1), ...hits('cvr', text, iban)];
}
