// A real local server that speaks the OpenAI protocol, well or badly, as a test tells it.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: { model: string; messages: { role: string; content: string }[]; response_format?: object };
}

export type Reply = (response: ServerResponse, asked: Asked) => void | Promise<void>;

export interface ModelServer {
  baseUrl: string;
  asked: Asked[];
  /** What the next questions are answered with, one after the other; the last one goes on. */
  replies: Reply[];
  models: string[];
  /** Web pages it also serves, by path. */
  pages: Record<string, string>;
  close: () => Promise<void>;
}

const event = (content: string) => `data: ${JSON.stringify({ choices: [{ delta: { content } }] })}\n\n`;

/** The answer as a stream of server-sent events, in small pieces that cut characters and lines apart. */
export const streamed =
  (answer: string, options: { done?: boolean; piece?: number } = {}): Reply =>
  (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const end = options.done === false ? '' : 'data: [DONE]\n\n';
    const bytes = Buffer.from([...answer].map(event).join('') + end);
    const piece = options.piece ?? 37;
    for (let i = 0; i < bytes.length; i += piece) response.write(bytes.subarray(i, i + piece));
    response.end();
  };

export const whole =
  (answer: string): Reply =>
  (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ choices: [{ message: { role: 'assistant', content: answer } }] }));
  };

export const status =
  (code: number, body: string | object = '', headers: Record<string, string> = {}): Reply =>
  (response) => {
    response.writeHead(code, { 'content-type': 'application/json', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };

/** Begins to answer and says nothing more. */
export const silent: Reply = (response) => {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write(event('{"ids":'));
};

/** Begins to answer and hangs up. */
export const hangsUp: Reply = (response) => {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write(event('{"ids":[1'));
  setTimeout(() => response.destroy(), 20);
};

export async function modelServer(): Promise<ModelServer> {
  const asked: Asked[] = [];
  const replies: Reply[] = [];
  const server: Server = createServer((request, response) => {
    let raw = '';
    request.on('data', (part) => {
      raw += part;
    });
    request.on('end', async () => {
      const path = request.url ?? '';
      const one = {
        method: request.method ?? '',
        path,
        headers: request.headers,
        body: raw ? JSON.parse(raw) : {},
      };
      const page = out.pages[path];
      if (page !== undefined) {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
        response.end(page);
        return;
      }
      asked.push(one);
      if (path === '/v1/models' && out.models.length > 0) {
        return status(200, { data: out.models.map((id) => ({ id })) })(response, one);
      }
      if (path !== '/v1/chat/completions') return status(404, '404 page not found')(response, one);
      const reply = replies.length > 1 ? replies.shift() : replies[0];
      await reply?.(response, one);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const out: ModelServer = {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    replies,
    models: [],
    pages: {},
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
  return out;
}
