// @vitest-environment node
// The connection test: the real error, and the exact cure.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { testConnection } from '../../../../utils/summary/engines/connection.ts';
import type { ServerConfig } from '../../../../utils/summary/engines/openai.ts';
import { type ModelServer, modelServer, silent, status, streamed } from './model-server.ts';

let server: ModelServer;
beforeEach(async () => {
  server = await modelServer();
});
afterEach(() => server.close());

const check = (part: Partial<ServerConfig> = {}, silence = 2000) =>
  testConnection(
    { preset: 'other', baseUrl: server.baseUrl, model: 'small', ...part },
    fetch,
    new AbortController().signal,
    silence,
  );

test('all is well: the models are listed', async () => {
  server.models = ['small', 'large'];
  server.replies.push(streamed('yes'));
  expect(await check()).toEqual({ ok: true, models: ['small', 'large'] });
});

test('a server without a list of models that answers is well', async () => {
  server.replies.push(streamed('yes'));
  expect(await check()).toMatchObject({ ok: true, models: [] });
});

test('Ollama answers 403 to origins it does not know: the line to set', async () => {
  server.models = ['small'];
  server.replies.push(status(403));
  expect(await check({ preset: 'ollama' })).toMatchObject({
    ok: false,
    failure: 'forbidden',
    status: 403,
    remedy: { cure: 'ollama-origins', line: 'OLLAMA_ORIGINS=chrome-extension://*,moz-extension://*' },
  });
});

test('403 elsewhere is about the key', async () => {
  server.models = ['small'];
  server.replies.push(status(403, { error: { message: 'not allowed' } }));
  expect(await check()).toMatchObject({
    failure: 'forbidden',
    detail: 'not allowed',
    remedy: { cure: 'key-rights' },
  });
});

test('a model that is not installed: the command that installs it', async () => {
  server.models = ['large'];
  expect(await check({ preset: 'ollama' })).toMatchObject({
    ok: false,
    models: ['large'],
    failure: 'missing',
    remedy: { cure: 'ollama-pull', line: 'ollama pull small' },
  });
  expect(await check()).toMatchObject({ remedy: { cure: 'pick-model' } });
});

test('/v1 is missing from the address', async () => {
  expect(await check({ baseUrl: server.baseUrl.replace('/v1', '') })).toMatchObject({
    failure: 'missing',
    status: 404,
    remedy: { cure: 'add-v1', line: server.baseUrl },
  });
});

test.each([
  ['ollama', { cure: 'ollama-start', line: 'ollama serve' }],
  ['lmstudio', { cure: 'lmstudio-cors' }],
  ['other', { cure: 'check-address' }],
] as const)('nobody there, %s', async (preset, remedy) => {
  const { baseUrl } = server;
  await server.close();
  expect(await check({ preset, baseUrl })).toMatchObject({ failure: 'unreachable', remedy });
  server = await modelServer();
});

test('a wrong key', async () => {
  server.models = ['small'];
  server.replies.push(status(401, { error: { message: 'Incorrect API key' } }));
  expect(await check({ key: 'sk-wrong' })).toMatchObject({
    failure: 'key',
    detail: 'Incorrect API key',
    remedy: { cure: 'check-key' },
  });
});

test('silence', async () => {
  server.models = ['small'];
  server.replies.push(silent);
  expect(await check({}, 100)).toMatchObject({ failure: 'slow', remedy: { cure: 'slow-model' } });
});
