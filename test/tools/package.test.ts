import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PackageConfig } from '../../src/config.ts';
import { buildPackage } from '../../src/tools/package.ts';

const config: PackageConfig = {
  appId: '11111111-2222-4333-8444-555555555555',
  teamsAppId: '66666666-7777-4888-8999-000000000000',
  publicUrl: new URL('https://bot.example.dk/'),
};
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fodfaeste-package-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('the app package', () => {
  test('is a zip that the schema accepted, and the same bytes each time', async () => {
    const targets = [join(folder, 'a.zip'), join(folder, 'b.zip')];
    for (const target of targets) await buildPackage(config, '1.2.3', target);
    const [first, second] = await Promise.all(targets.map((target) => readFile(target)));
    expect(first?.subarray(0, 2).toString()).toBe('PK');
    expect(first?.equals(second ?? Buffer.of())).toBe(true);
  });

  test.each<[string, Partial<PackageConfig>, string, RegExp]>([
    ['an app id that is no GUID', { appId: 'me' }, '1.2.3', /bots\/0\/botId/],
    ['a team app id that is no GUID', { teamsAppId: 'x' }, '1.2.3', /\/id/],
  ])('%s is refused, naming the place', async (_, change, version, message) => {
    const building = buildPackage({ ...config, ...change }, version, join(folder, 'c.zip'));
    await expect(building).rejects.toThrow(message);
  });
});
