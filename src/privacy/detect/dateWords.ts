const months = '(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)';
const days = '(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)';
const tens = '(?:en|to|tre|fire|fem|seks|syv|otte|ni)og(?:tyvende|tredivte)';
const ordinal = `(?:første|anden|andet|tredje|tredie|fjerde|femte|sjette|syvende|ottende|niende|tiende|ellevte|tolvte|trettende|fjortende|femtende|sekstende|syttende|attende|nittende|tyvende|tredivte|${tens})`;
const feasts =
  '(?:juleaften|juleaftensdag|julemorgen|nytårsaften|nytårsdag|nytårsaftensdag|langfredag|skærtorsdag|palmesøndag|påskedag|påskemorgen|påskelørdag|pinsedag|himmelfartsdag|kristi himmelfartsdag|store bededag|grundlovsdag|sankthansaften|sankthans|fastelavnsmandag|fastelavnssøndag|mortensaften|lucia|luciadag|helligtrekongers?|allehelgen|halloween|valentinsdag|eid)';
const yearWord =
  '(?:nittenhundrede?|tyve|nitten|totusinde?)(?:[ ]?(?:og[ ]?)?(?:\\p{L}{0,12}(?:tyve|tredive|fyrre|halvtreds|tres|halvfjerds|firs|halvfems)|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten))';
const start = '(?<!\\p{L})';
const end = '(?!\\p{L})';

/** Dates that are said in words: "anden onsdag i maj", "sidste forår", "den tredje maj", "i slutningen af juni". */
export const datesInWords: RegExp[] = [
  `${start}(?:den[ ])?${ordinal}[ ](?:${months}|i[ ](?:${ordinal}|${months}))${end}`,
  `${start}(?:${ordinal}|sidste|sidst|\\d\\.)[ ](?:${days}|uge|hverdag|arbejdsdag|weekend)(?:en)?[ ](?:i|af)[ ](?:${months}|måneden|året|ferien|ugen)${end}`,
  `${start}(?:${ordinal}|sidste|\\d\\.)[ ](?:juledag|påskedag|pinsedag|søndag i advent|advent)${end}`,
  `${start}(?:sidste|forrige|foregående)[ ](?:forår|sommer|efterår|vinter|jul|påske|pinse|nytår|sommerferie|efterårsferie|vinterferie|juleferie|august|maj|april|juni|juli)${end}`,
  `${start}i[ ](?:fjor|forfjor|forgårs|overmorgen|sommers|vinters|foråres|efteråres|julen|påsken|pinsen)${end}(?:[ ](?:sidste[ ]år|19\\d\\d|20\\d\\d))?`,
  `${start}(?:i[ ])?(?:forår|sommer|efterår|vinter)(?:et|en|eren)?[ ](?:i[ ])?(?:19|20)\\d\\d(?!\\d)`,
  `${start}(?:midt|midten|først|start|starten|sidst|slut|slutningen|begyndelsen|medio|primo|ultimo|hele|et stykke inde)[ ](?:i|af|på)?[ ]?(?:${months})${end}`,
  `${start}(?:medio|primo|ultimo)[ ](?:${months}|måneden|året)${end}`,
  `${start}${days}(?:[ ](?:morgen|formiddag|eftermiddag|aften))?[ ](?:den|d\\.)[ ]\\d{1,2}\\.?(?!\\d)`,
  `${start}(?:den|d\\.)[ ]\\d{1,2}\\.(?=[ ]?(?:$|[,;!?)]|kl|klokken|i[ ](?:denne|næste|sidste|samme)|blev|var|fik|begyndt|startede|og[ ]\\d))`,
  `${start}(?:siden|efter|fra|før|inden|op til|omkring|til|sidste|på|dagen før|dagen efter|ved)[ ]${feasts}${end}`,
  `${start}${feasts}[ ](?:i år|sidste år|19\\d\\d|20\\d\\d)(?!\\d)`,
  `${start}${days}[ ](?:i[ ])?(?:uge[ ]\\d{1,2}|sidste uge|før (?:jul|påske|pinse|sommerferien|nytår)|efter (?:jul|påske|pinse|nytår))${end}`,
  `${start}(?:ugen|dagen|måneden|to dage|tre dage|to uger|tre uger|lige)[ ](?:før|efter|op til)[ ](?:jul|påske|pinse|nytår|sankthans|fastelavn|sommerferien|efterårsferien|vinterferien)${end}`,
  `${start}i[ ](?:året[ ])?${yearWord}${end}`,
  `${start}(?:fødselsdag|fødselsdagen)[ ](?:er[ ]|falder[ ]|ligger[ ])?(?:i|på|den)[ ](?:\\d{1,2}\\.?[ ]?|den[ ])?(?:${months}|${days})${end}`,
  `${start}(?:juli|maj|juni|april|august)[ ]?(?:måned)?[ ](?:19|20)\\d\\d(?!\\d)`,
  `${start}(?:jan|feb|mar|apr|jun|jul|aug|sep|sept|okt|nov|dec)\\.?[ ](?:i[ ]år|sidste år|'\\d\\d|(?:19|20)\\d\\d)(?!\\d)`,
].map((pattern) => new RegExp(pattern, 'gu'));
