import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What headless Chromium needs to run as root, and to leave the network alone. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${[
    // A page of Teams may frame this machine's tab only without them.
    'LocalNetworkAccessChecks',
    // What an address bar would show: a renderer for every window, dearer than the page that is tested.
    'WebUIOmniboxPopup',
    'WebUIOmniboxAimPopup',
  ].join()}`,
];

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Path of a Chromium on this machine, if there is one. */
export function findChromium(path = process.env.PATH ?? ''): string | undefined {
  const candidates = path.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return candidates.find((candidate) => existsSync(candidate));
}

/** Finds Chromium, or installs Debian's with the fonts that a card needs; throws with what to do where neither works. */
export async function ensureChromium(): Promise<string> {
  const found = findChromium();
  if (found) return found;
  console.log('Chromium is not on this machine: installing the package "chromium" with apt-get …');
  const install =
    'apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium chromium-l10n fonts-liberation fonts-noto-color-emoji';
  await once(spawn('sh', ['-c', install], { stdio: ['ignore', 'ignore', 'inherit'] }), 'exit');
  const installed = findChromium();
  if (installed) return installed;
  throw new Error(
    'The browser tests need Chromium and it could not be installed. Install the package "chromium" (as root: apt-get install chromium) and run the tests again.',
  );
}
