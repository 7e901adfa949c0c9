import { expect, test } from 'vitest';
import { happens } from '../support/botServerCases.ts';
import { faultsOn, go, inTab } from './tabPages.ts';

/* Every page of the tab, judged by axe at the widths of a desk and of phones, in each theme of Teams. */
const at = inTab();

const hoursOf = (month: string, hours: number) => ({
  ...({ at: '2026-04-13T08:00', caseRef: 'B-101', type: 'paidHoursRegistered', kind: 'ordinary' } as const),
  ...{ month, hours },
});

test.each(['default', 'dark', 'contrast'])(
  'axe finds nothing and nothing is cut off at 1280, 375 and 320 pixels in the theme %s',
  async (theme) => {
    const { here, page, open } = at();
    await happens(here.app, here.town, [
      hoursOf('2026-01', 6),
      hoursOf('2026-02', 10),
      hoursOf('2026-03', 14),
    ]);
    // A theme is colours alone.
    const onlyColours = theme !== 'default';
    const tab = (await open('lise', { theme })).tab();
    const found: string[] = [];
    for (const [hash, ...parts] of [
      ['#/board', ['main', /B-101/]],
      ['#/tasks', ['main', /Godt arbejde/]],
      ['#/case/B-101', ['.card', /Sæt næste skridt/], ['.history', /14 løntimer/]],
      ['#/attendance', ['main', /Denne uge/]],
      ['#/results', ['.results', /Over tid.*14/s], ['.results .opened', /\S/]],
      ['#/lead', ['.opened', /\S/]],
      ['#/stories', ['main', /ingen delte historier/]],
      ['#/import', ['main', /Træk CSV-filer hertil/]],
      ['#/programme', ['.opened', /\S/]],
      ['#/settings', ['.opened >> nth=0', /\S/]],
      ['#/more', ['main', /Alt, du kan spørge om og gøre/]],
    ] as [hash: string, ...parts: [place: string, seen: RegExp][]][]) {
      await go(tab, hash);
      for (const [place, seen] of parts)
        await expect.poll(() => tab.locator(place).textContent(), { message: hash }).toMatch(seen);
      for (const width of [1280, 375, 320]) {
        await page.setViewportSize({ width, height: 900 });
        found.push(...(await faultsOn(tab, { onlyColours })).map((fault) => `${hash} at ${width}: ${fault}`));
        const wide = await tab.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
        if (wide > 0) found.push(`${hash}: ${wide} pixels too wide at ${width}`);
      }
    }
    expect(found).toEqual([]);
  },
);
