import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';

const id = '11111111-2222-4333-8444-555555555555';
const complete = {
  NODE_ENV: 'production',
  STORAGE_ACCOUNT: 'fodfaeste',
  APP_ID: id,
  APP_TENANT_ID: id,
  APP_SECRET: 'not-a-real-secret',
};

function faultKeys(env: Record<string, string>): string[] {
  const result = readConfig(env);
  return 'faults' in result ? result.faults.map((fault) => fault.split(':')[0] ?? '') : [];
}

describe('readConfig', () => {
  test.each<[string, Record<string, string>, string[]]>([
    ['nothing set', {}, []],
    ['production, complete', complete, []],
    [
      'production, nothing else',
      { NODE_ENV: 'production' },
      ['STORAGE_ACCOUNT', 'APP_ID', 'APP_TENANT_ID', 'APP_SECRET'],
    ],
    ['production, blanks count as missing', { ...complete, APP_SECRET: '  ' }, ['APP_SECRET']],
    [
      'managed identity instead of a secret',
      { ...complete, APP_SECRET: '', APP_MANAGED_IDENTITY: 'true' },
      [],
    ],
    ['both credentials', { ...complete, APP_MANAGED_IDENTITY: 'true' }, ['APP_SECRET']],
    [
      'both storages',
      { ...complete, STORAGE_CONNECTION_STRING: 'UseDevelopmentStorage=true' },
      ['STORAGE_ACCOUNT'],
    ],
    ['an app id alone', { APP_ID: id }, ['APP_TENANT_ID', 'APP_SECRET']],
    [
      'every fault at once, of shape and of combination',
      {
        NODE_ENV: 'production',
        PORT: 'x',
        LOG_LEVEL: 'loud',
        APP_ID: 'me',
        STORAGE_ACCOUNT: 'No',
      },
      ['PORT', 'LOG_LEVEL', 'STORAGE_ACCOUNT', 'APP_ID', 'APP_TENANT_ID', 'APP_SECRET'],
    ],
  ])('%s', (_, env, keys) => {
    expect(faultKeys(env)).toEqual(keys);
  });

  test('without an account, storage is embedded and only this machine can reach the server', () => {
    expect(readConfig({})).toMatchObject({
      config: { host: '127.0.0.1', port: 3978, storage: { type: 'embedded', folder: '.data' } },
    });
  });

  test('a fault never repeats the value', () => {
    expect(JSON.stringify(readConfig({ APP_ID: 'hush-hush' }))).not.toContain('hush-hush');
  });

  test('env.sample names every key, and only those', () => {
    const documented = readFileSync('env.sample', 'utf8').match(/^[A-Z_]+(?==)/gm) ?? [];
    const source = readFileSync('src/config.ts', 'utf8');
    const read = new Set(source.match(/\b[A-Z]+(?:_[A-Z]+)+\b|\bHOST\b|\bPORT\b/g));
    read.delete('EX_CONFIG');
    expect([...documented].sort()).toEqual([...read].sort());
  });
});
