import type { Page } from 'playwright-core';

/** Something that people do again and again, and how one sees that it is done. */
export interface Act {
  name: string;
  does(page: Page): Promise<void>;
  seen(page: Page): Promise<void>;
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor();
const menu = (page: Page, name: string) => page.getByRole('tab', { name }).tap();

/** The ten commonest acts of a worker's day, each from where the one before ended. */
export const acts: readonly Act[] = [
  {
    name: 'narrows the board to those without a plan for contact',
    does: (page) => page.locator('.needs button').nth(1).tap(),
    seen: (page) => page.locator('.needs button').nth(1).and(page.locator('[aria-pressed="true"]')).waitFor(),
  },
  {
    name: 'sees all cases again',
    does: (page) => page.locator('.needs button').first().tap(),
    seen: (page) => page.getByRole('status').filter({ hasText: '35 sager' }).waitFor(),
  },
  {
    name: 'opens a case from the board',
    does: (page) => page.locator('.cases .code a').first().tap(),
    seen: (page) => heading(page, 'Det spørger planen om'),
  },
  {
    name: 'goes back to the board',
    does: (page) => page.getByRole('link', { name: 'Til tavlen' }).tap(),
    seen: (page) => page.locator('.cases [data-index]').first().waitFor(),
  },
  {
    name: 'finds a case by its code',
    does: async (page) => {
      await page.getByLabel('Find en sag').last().fill('B-130');
      await page.keyboard.press('Enter');
    },
    seen: (page) => heading(page, 'B-130'),
  },
  {
    name: 'opens the tasks',
    does: (page) => menu(page, 'Opgaver'),
    seen: (page) => page.locator('.tasks .row').first().waitFor(),
  },
  {
    name: 'opens a task',
    does: (page) => page.locator('.tasks .row').first().tap(),
    seen: (page) => page.locator('.opened .card button').first().waitFor(),
  },
  {
    name: 'opens its form',
    does: (page) => page.locator('.opened').getByRole('button', { name: 'Registrér kontakt' }).tap(),
    seen: (page) => page.locator('.opened').getByRole('button', { name: 'Gem' }).waitFor(),
  },
  {
    name: 'answers it',
    does: async (page) => {
      await page.getByLabel('Gåtur', { exact: true }).check();
      await page.locator('.opened').getByRole('button', { name: 'Gem' }).tap();
    },
    seen: (page) =>
      page
        .locator('.opened')
        .getByText(/kontakt registreret/)
        .first()
        .waitFor(),
  },
  {
    name: 'opens the attendance of the week',
    does: (page) => menu(page, 'Fremmøde'),
    seen: (page) => heading(page, 'Denne uge'),
  },
];
