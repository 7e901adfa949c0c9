import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BotServer, startBotServer } from '../support/botServer.ts';

let server: BotServer;
beforeAll(async () => {
  server = await startBotServer({ type: 'nobody' }, () => async () => ({ status: 200 }));
});
afterAll(() => server.close());

test.each([
  ['/privacy', 'da-DK,da;q=0.9', 'Fodfæste og persondata'],
  ['/privacy', 'en-GB,en;q=0.9', 'Fodfæste and personal data'],
  ['/terms', 'da', 'Vilkår for Fodfæste'],
])('%s for a browser that asks for %s', async (path, language, title) => {
  const response = await fetch(`${server.url}${path}`, { headers: { 'accept-language': language } });
  expect(response.headers.get('content-type')).toContain('text/html');
  expect(await response.text()).toContain(`<h1>${title}</h1>`);
});
