import { parseArgs } from 'node:util';

/*
 * Draws every card in every state as nearly as Teams would, light and dark, on the narrowest phone, a usual one and a
 * desktop, into `.out/screenshots/`, and prints how high and how large each is. So it does every page of the tab.
 */

const usage = `npm run screenshots -- [--only KORT] [--language en]
  Tegner alle kort i alle tilstande, lyst og mørkt, på telefon og skærm, i .out/screenshots/, og fanens sider.
  --only       kun dem, hvis navn begynder sådan, fx C01; tab: kun fanens sider
  --language   på engelsk`;

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    language: { type: 'string', default: 'da' },
    theme: { type: 'string' },
    screen: { type: 'string' },
    help: { type: 'boolean' },
  },
});
if (values.help) console.log(usage);
else {
  // Loaded only now: help waits for no browser and no cards.
  const { takeAll } = await import('./gallery/pictures.ts');
  await takeAll({ ...values, language: values.language === 'en' ? 'en' : 'da' });
}
