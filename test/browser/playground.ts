import type { Locator, Page } from 'playwright-core';
import { vi } from 'vitest';
import { launchBrowser } from '../support/browser.ts';

/** The Agents Playground as a person uses it. */
export interface PlaygroundPage {
  page: Page;
  /** Types to the bot in the chat that is open. */
  write(text: string): Promise<void>;
  /**
   * Moves the demo's clock on, and waits until all that falls due has been sent; `told` is the moment in words. The clock
   * goes on while that is sent.
   */
  goTo(moment: string, told: string): Promise<void>;
  /** Clicks on a button or row that is the bot's to answer. */
  press(target: Locator): Promise<void>;
  openChat(): Promise<void>;
  openChannel(name: string): Promise<void>;
  /** The newest card that holds a text. */
  card(text: string | RegExp): Locator;
  close(): Promise<void>;
}

export async function openPlayground(url: string): Promise<PlaygroundPage> {
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 1400 }, locale: 'da-DK' });
  // Other tests run beside it.
  page.setDefaultTimeout(120_000);
  await page.goto(url);
  // It is drawn anew with every message, line by line: a third of what this client costs.
  await page.getByTitle('Hide log panel').click();
  const input = page.locator('[contenteditable="true"], textarea').first();
  const write = async (text: string) => {
    await input.click();
    await input.pressSequentially(text);
    await page.keyboard.press('Enter');
  };
  return {
    page,
    write,
    goTo: async (moment, told) => {
      await write(`/tid ${moment}`);
      await page
        .getByText(new RegExp(`Nu er det ${told.slice(0, -1)}\\d\\.`))
        .last()
        .waitFor({ timeout: 500_000 });
    },
    press: (target) => pressOn(page, target),
    openChat: () => page.getByText('Personal Chat').first().click(),
    openChannel: (name) => page.getByText(name, { exact: true }).first().click(),
    card: (text) => page.locator('.ac-adaptiveCard').filter({ hasText: text }).last(),
    close: () => browser.close(),
  };
}

/** All that a card says; the spaces that hold a date together (`language/wholeDates.ts`) read as any other. */
export async function readCard(card: Locator): Promise<string> {
  return (await card.textContent())?.replaceAll('\u00A0', ' ') ?? '';
}

const mostTries = 13;
const toTheBot = /\/_conversation\/v1\/(?:invoke|submit)$/;

/** This client draws a card anew at any time, and a click between whose halves it does so is none: that one is made again. */
async function pressOn(page: Page, target: Locator): Promise<void> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const sent = page
      .waitForRequest((request) => toTheBot.test(request.url()), { timeout: 10_000 })
      .then(
        () => true,
        () => false,
      );
    await target.click();
    if (await sent) return;
  }
  throw new Error('the client sends nothing when it is clicked on');
}

/**
 * Fills in a form and saves it. This client draws every card anew when a message comes into the chat, and what was chosen by
 * then is gone: so it is done again, until it is saved.
 */
export async function untilSaved(
  fillIn: () => Promise<void>,
  isSaved: () => Promise<boolean>,
): Promise<void> {
  const seen = async () => {
    if (!(await isSaved())) throw new Error('the form is not saved');
  };
  for (let tries = 1; tries < mostTries; tries += 1) {
    await fillIn().catch(() => {});
    if (
      await vi.waitFor(seen, { timeout: 5_000, interval: 200 }).then(
        () => true,
        () => false,
      )
    )
      return;
  }
  await fillIn();
  await vi.waitFor(seen, { timeout: 60_000, interval: 200 });
}
