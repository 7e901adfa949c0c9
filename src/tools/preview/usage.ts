export const compareUsage = `npm run --silent preview -- --compare A B SCENARIE…
  Hvad program A ville sende og B ikke, og omvendt, for de sager, der følger et af dem: en linje JSON for hvert på standard
  output, {"only":"A",…} eller {"only":"B",…}; i alt pr. kort på standard error.
  A og B er filer, som 'npm run programme -- export' skriver dem, eller id på indbyggede programmer.
  --valid-from DATO   A før den dag og B fra den, mod A hele tiden: hvad der sker ved skiftet
  --language en       i alt på engelsk`;

export const usage = `npm run --silent preview -- FIL…
  Hvad der ville blive sendt for et scenarie, og hvornår: en linje JSON for hvert kort. Flere filer: hver efter en linje med sit navn.
  Er der fejl i en fil, skrives intet til standard output; hver fejl står på standard error, og slutkoden er 2.

${compareUsage}`;
