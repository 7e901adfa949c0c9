import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Criterion, criteria } from './accessibility/criteria.ts';

/*
 * The facts that a municipality needs for its accessibility statement (WAS-Tool): which criteria hold for the tab, and
 * which test or rule shows it. A test of the house walks the same list, so that none of it is only said.
 */

const usage = `npm run accessibility
  Skriver, hvordan fanen lever op til hvert af de 55 kriterier i WCAG 2.2 A og AA, og hvilken prøve der viser det:
  til kommunens tilgængelighedserklæring (WAS-Tool).`;

function evidenceOf({ axe = [], tests = [], without }: Criterion): string {
  const parts = [
    // A sentence elsewhere; here a list goes on behind it.
    ...(without ? [without.replace(/\.$/, '')] : []),
    ...(axe.length > 0 ? [`axe: ${axe.join(', ')}`] : []),
    ...tests.map(([file, title]) => `${file}: ${title}`),
  ];
  return parts.join('; ');
}

export function statementLines(version: string): string[] {
  const applies = criteria.filter(({ without }) => !without).length;
  return [
    `# Tilgængelighed: fanen i Fodfæste ${version}`,
    '',
    'Standard: WCAG 2.2, niveau A og AA (EN 301 549).',
    'Metode: egenvurdering ved automatiske prøver i Chromium, på hver side, i tre temaer, ved 320, 375 og 1280 pixels.',
    `Status: overholder alle ${criteria.length} kriterier; ${applies} er prøvet, ${criteria.length - applies} har intet at gælde for.`,
    'Kendte mangler: ingen.',
    'Uden for vurderingen: Teams selv, som fanen står i, og prøver med skærmlæser ved mennesker.',
    '',
    '| Kriterium | Niveau | Navn | Status | Vises af |',
    '|---|---|---|---|---|',
    ...criteria.map((one) => {
      const status = one.without ? 'ikke relevant' : 'overholdt';
      return `| ${one.id} | ${one.level} | ${one.name} | ${status} | ${evidenceOf(one)} |`;
    }),
  ];
}

function main(): void {
  if (process.argv.includes('--help')) {
    console.log(usage);
    return;
  }
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
  for (const line of statementLines(version)) console.log(line);
}

if (import.meta.main) main();
