// Where the reader's model server is kept, and what may be sent where.
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  checkAddress,
  forgetEngine,
  isThisMachine,
  loadEngine,
  loadEngineKey,
  originPattern,
  saveEngine,
  validEngine,
} from '../../../utils/platform/engine-settings.ts';
import { loadSettings } from '../../../utils/platform/settings.ts';

const LOCAL = { preset: 'ollama', baseUrl: 'http://localhost:11434/v1', model: 'qwen3:4b', rewrite: false };
const CLOUD = {
  preset: 'deepseek',
  baseUrl: 'https://api.deepseek.com/v1',
  model: 'deepseek-chat',
  rewrite: true,
};

beforeEach(() => fakeBrowser.reset());

describe('the address', () => {
  it.each([
    [' http://localhost:11434/v1/ ', 'http://localhost:11434/v1'],
    ['https://api.example.com/v1/chat/completions', 'https://api.example.com/v1'],
    ['http://192.168.1.20:1234/v1', 'http://192.168.1.20:1234/v1'],
    ['http://[::1]:8080/v1', 'http://[::1]:8080/v1'],
  ])('%s is used as %s', (text, baseUrl) => expect(checkAddress(text)).toEqual({ baseUrl }));
  it.each([
    '',
    'localhost',
    'ftp://localhost/v1',
    'file:///etc',
    'https://u:p@example.com/v1',
    'javascript:1',
  ])('“%s” is none', (text) => expect(checkAddress(text)).toEqual({ problem: 'bad_address' }));
  it.each(['http://api.example.com/v1', 'http://8.8.8.8/v1', 'http://localhost.example.com/v1'])(
    '%s would send the key in the clear',
    (text) => expect(checkAddress(text)).toEqual({ problem: 'insecure' }),
  );
  it('access is asked for its one origin', () => {
    expect(originPattern(LOCAL.baseUrl)).toBe('http://localhost/*');
    expect(originPattern(CLOUD.baseUrl)).toBe('https://api.deepseek.com/*');
  });
  it('only this machine is this machine', () => {
    expect([LOCAL.baseUrl, 'http://192.168.1.2/v1', CLOUD.baseUrl].map(isThisMachine)).toEqual([
      true,
      false,
      false,
    ]);
  });
  it('any text: an address that can be asked for, or a problem', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl()), (text) => {
        const found = checkAddress(text);
        if ('baseUrl' in found) expect(originPattern(found.baseUrl)).toMatch(/^https?:\/\/[^/]+\/\*$/);
      }),
    );
  }, 30_000);
});

describe('storage', () => {
  it('nothing stored: nothing', async () => {
    expect([await loadEngine(), await loadEngineKey()]).toEqual([null, undefined]);
  });
  it('broken or hostile values: nothing', () => {
    for (const bad of [null, 7, 'x', [], {}, { baseUrl: 'http://evil.example/v1' }, { baseUrl: 5 }])
      expect(validEngine(bad)).toBeNull();
  });
  it('the key is kept apart, locally, and never among the settings', async () => {
    await saveEngine(CLOUD, ' sk-secret ');
    expect(await loadEngineKey()).toBe('sk-secret');
    expect(await loadEngine()).toEqual(CLOUD);
    expect(JSON.stringify(await loadEngine())).not.toContain('sk-secret');
    expect(JSON.stringify(await loadSettings())).not.toContain('sk-secret');
    expect(JSON.stringify(await browser.storage.sync.get(null))).not.toContain('sk-secret');
  });
  it('an empty key keeps the stored one', async () => {
    await saveEngine(CLOUD, 'sk-secret');
    await saveEngine({ ...CLOUD, model: 'deepseek-reasoner' }, '');
    expect(await loadEngineKey()).toBe('sk-secret');
  });
  it('a key never follows to another server', async () => {
    await saveEngine(CLOUD, 'sk-secret');
    await saveEngine(LOCAL, '');
    expect(await loadEngineKey()).toBeUndefined();
  });
  it('forgetting leaves nothing', async () => {
    await saveEngine(CLOUD, 'sk-secret');
    await forgetEngine();
    expect(await browser.storage.local.get(null)).toEqual({});
  });
});
