/** Sentences as case workers write them, with a hole for a word; `¤` is the hole. None was used to make the guard. */
export const nameTemplates = [
  'Jeg talte med ¤ i går om pladsen.',
  '¤ ringede i morges og sagde ja.',
  'Aftalen med ¤ er forlænget.',
  'Vi har hørt fra ¤ igen.',
  'I dag mødte ¤ til tiden.',
  'Det var ¤, der fandt pladsen.',
  'Planen for ¤ er klar.',
  'Husk at ringe til ¤ på mandag.',
  'Hun hedder ¤ og vil gerne i køkkenet.',
  'Mentoren fulgte ¤ på arbejde.',
  'Både ¤ og hans mentor var glade.',
  'Chefen roser ¤ for indsatsen.',
] as const;

export const fullNameTemplates = [
  'Samtalen med ¤ gik godt.',
  '¤ er startet i praktik.',
  'Jeg skrev til ¤ om næste møde.',
  'Kontakt ¤ inden fredag.',
] as const;

export const sensitiveTemplates: Record<string, readonly string[]> = {
  health: [
    'Hun har haft ¤ i flere år.',
    'Fraværet skyldes ¤.',
    'Efter ¤ gik det langsomt fremad.',
    'Vi talte om ¤ og planen for foråret.',
  ],
  care: ['Han venter på en tid hos ¤.', 'Der er kontakt til ¤.', 'Hun nævnte ¤ i telefonen.'],
  abuse: ['Han har haft problemer med ¤.', 'Det handler om ¤.', 'Vi talte om ¤.'],
  crime: ['Sagen drejer sig om ¤.', 'Han fortalte om ¤.', 'Der er noget med ¤ i fortiden.'],
  family: ['Hun står midt i ¤.', 'Det handler om ¤.', 'Han nævnte ¤.'],
  origin: ['I sagen står der ¤.', 'Det drejer sig om ¤.', 'Notatet nævner ¤.'],
  belief: ['Han nævnte ¤ under samtalen.', 'Det handler om ¤.', 'I notatet står der ¤.'],
  sexuality: ['I notatet står der ¤.', 'Det handler om ¤.', 'Hun fortalte, at det drejer sig om ¤.'],
  money: ['Hun får brev om ¤.', 'Det handler om ¤.', 'Vi talte om ¤ i dag.'],
  housing: ['Det handler om ¤.', 'I notatet står der ¤.', 'Vi talte om ¤.'],
  peoples: ['Hun er ¤.', 'En ¤ deltager begyndte i køkkenet.', 'Borgeren er ¤ og glad for holdet.'],
};

export const placeTemplates = [
  'Butikken ligger i ¤.',
  'Hun flyttede til ¤ som barn.',
  'Bussen fra ¤ kører hver time.',
  'Vi mødtes i ¤ efter frokost.',
] as const;
export const companyTemplates = [
  'Han er begyndt hos ¤.',
  'Hun har fået job i ¤.',
  'Praktikken på ¤ gik godt.',
  'Vi har en aftale med ¤ om to pladser.',
] as const;
export const streetTemplates = [
  'Han bor på ¤ 14.',
  'Adressen er ¤ 3, 2. tv.',
  'Vi mødes på ¤ 27B kl. 9.',
  'Hun er flyttet til ¤ 112.',
] as const;
