import { countries } from '../keptWords.ts';

/** The 98 municipalities: the smallest place that a wide story may name (domain/6-privacy.md 6.3). */
const municipalities = `
  Albertslund|Allerød|Assens|Ballerup|Billund|Bornholm|Brøndby|Brønderslev|Dragør|Egedal|Esbjerg|Fanø|Favrskov|Faxe|Fredensborg|Fredericia
  Frederiksberg|Frederikshavn|Frederikssund|Furesø|Gentofte|Gladsaxe|Glostrup|Greve|Gribskov|Guldborgsund|Haderslev|Halsnæs|Hedensted|Helsingør
  Herlev|Herning|Hillerød|Hjørring|Holbæk|Holstebro|Horsens|Hvidovre|Høje-Taastrup|Hørsholm|Ikast-Brande|Ishøj|Jammerbugt|Kalundborg|Kerteminde
  Kolding|København|Køge|Langeland|Lejre|Lemvig|Lolland|Lyngby-Taarbæk|Læsø|Mariagerfjord|Middelfart|Morsø|Norddjurs|Nordfyn|Nyborg|Næstved
  Odder|Odense|Odsherred|Randers|Rebild|Ringkøbing-Skjern|Ringsted|Roskilde|Rudersdal|Rødovre|Samsø|Silkeborg|Skanderborg|Skive|Slagelse|Solrød
  Sorø|Stevns|Struer|Svendborg|Syddjurs|Sønderborg|Thisted|Tønder|Tårnby|Vallensbæk|Varde|Vejen|Vejle|Vesthimmerland|Viborg|Vordingborg|Ærø
  Aabenraa|Aalborg|Aarhus|Århus|Ålborg|Åbenrå`;
const larger = `
  Danmark|Jylland|Fyn|Sjælland|Nordjylland|Midtjylland|Sydjylland|Sønderjylland|Østjylland|Vestjylland|Sydfyn|Nordsjælland|Sydsjælland|Vestsjælland
  Syddanmark|Hovedstaden|Midtjylland|Norden|Skandinavien|Europa|Asien|Afrika|Amerika|Sydamerika|Nordamerika|Mellemøsten|EU|Grønland|Færøerne|Holland|England|Skotland|Wales|USA|UK|Balkan|Baltikum|Storkøbenhavn`;

/** What the CLDR calls otherwise than people do, and regions that it does not have. */
const alsoCountries =
  'Holland|England|Skotland|Wales|Balkan|Jugoslavien|Eksjugoslavien|Sovjetunionen|Bosnien|Hercegovina|Kurdistan|Palæstina|Gaza|Vestbredden|Congo|Burma|Myanmar|Tjetjenien|Dagestan|Makedonien|Kosovo|Elfenbenskysten|Persien|Tibet|Somaliland|Afrika|Vestafrika|Østafrika|Nordafrika|Asien|Mellemøsten|Sydamerika|Latinamerika|Østeuropa|Stillehavet|Grønland|Færøerne|Saudi|Emiraterne|Dubai|Mogadishu|Damaskus|Kabul|Bagdad|Teheran|Beirut|Aleppo|Asmara|Istanbul|Ankara|Kyiv|Kiev|Addis Abeba|Nairobi|Islamabad|Lahore|Sarajevo|Pristina|Tirana|Beograd|Manila|Bangkok|Hanoi|Saigon|Colombo|Dhaka|Caracas|Bogota|Rabat|Casablanca|Tunis|Kairo|Khartoum|Lagos|Accra|Kinshasa'.split(
    '|',
  );
const abroad = new Set([...countries, ...alsoCountries]);
const names = new Set(
  `${municipalities}|${larger}`
    .split(/[\s|]+/)
    .filter(Boolean)
    .concat([...abroad]),
);

/** A municipality, a part of the country or a country, genitive too. */
export function isLargePlace(word: string): boolean {
  return names.has(word) || (word.endsWith('s') && names.has(word.slice(0, -1)));
}

/** A country, or a part of the world from which people come; genitive too. Denmark is none. */
export function isCountry(word: string): boolean {
  const bare = abroad.has(word) ? word : word.replace(/s$/, '');
  return abroad.has(bare) && bare !== 'Danmark';
}
