import { chromium, type Locator, type Page } from 'playwright-core';
import { inject } from 'vitest';

/** The Agents Playground as a person uses it. */
export interface PlaygroundPage {
  page: Page;
  /** Types to the bot in the chat that is open. */
  write(text: string): Promise<void>;
  /** Moves the demo's clock on, and waits until all that falls due has been sent; `told` is the moment in words. */
  goTo(moment: string, told: string): Promise<void>;
  openChat(): Promise<void>;
  openChannel(name: string): Promise<void>;
  /** The newest card that holds a text. */
  card(text: string | RegExp): Locator;
  close(): Promise<void>;
}

export async function openPlayground(url: string): Promise<PlaygroundPage> {
  const browser = await chromium.connect(inject('browser'));
  const page = await browser.newPage({ viewport: { width: 1280, height: 1400 }, locale: 'da-DK' });
  // Other tests run beside it.
  page.setDefaultTimeout(120_000);
  await page.goto(url);
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
      await page.getByText(`Nu er det ${told}.`).last().waitFor();
    },
    openChat: () => page.getByText('Personal Chat').first().click(),
    openChannel: (name) => page.getByText(name, { exact: true }).first().click(),
    card: (text) => page.locator('.ac-adaptiveCard').filter({ hasText: text }).last(),
    close: () => browser.close(),
  };
}
