// The whole web of a test: a local proxy that answers served addresses, at their real hosts, and cuts off all else.
//
// A proxy rather than the automation protocols' interception: it is one piece of code for both browsers, it also
// catches what the browser itself asks for, and it can send a page slowly or never end it.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { selfSigned } from './certificate.ts';
import type { ServeOptions } from './driver.ts';

/** Saved pages run no scripts of their own; content scripts of the extension still do. */
const QUIET = "script-src 'none'; frame-src 'none'; object-src 'none'";
const PAUSE = '<!-- pause -->';

interface Served {
  html: string | Uint8Array;
  options: ServeOptions;
}

export interface Pages {
  /** Port of the proxy on 127.0.0.1. */
  port: number;
  /** SHA-256 of the public key of its certificate, base64. */
  keyHash: string;
  serve(url: string, html: string | Uint8Array, options?: ServeOptions): void;
  blocked(): string[];
  /** Whether the address, or its last part, stands in a page that is served. */
  mentions(url: string): boolean;
  /** Whether the host is that of a page that is served, or stands in one. */
  isOfPages(url: string): boolean;
  close(): Promise<void>;
}

const withoutFragment = (url: string) => new URL(url).href.replace(/#.*$/, '');

async function answer(served: Served, response: ServerResponse): Promise<void> {
  const { html, options } = served;
  response.writeHead(options.status ?? 200, {
    // Bytes are left to the browser's own search for an encoding.
    'Content-Type': typeof html === 'string' ? 'text/html; charset=utf-8' : 'text/html',
    ...(options.scripts ? {} : { 'Content-Security-Policy': QUIET }),
    ...options.headers,
  });
  if (typeof html !== 'string' || options.delayPieces === undefined) {
    response.write(html);
  } else {
    for (const piece of html.split(PAUSE)) {
      response.write(piece);
      await new Promise((done) => setTimeout(done, options.delayPieces));
    }
  }
  if (!options.neverEnds) response.end();
}

/** Starts the proxy. */
export async function startPages(): Promise<Pages> {
  const pages = new Map<string, Served>();
  const blocked: string[] = [];
  const sockets = new Set<Socket>();

  const texts = () =>
    [...pages.values()].map(({ html }) =>
      typeof html === 'string' ? html : new TextDecoder('latin1').decode(html),
    );
  const respond = (url: string, response: ServerResponse) => {
    const served = pages.get(url);
    if (served) {
      void answer(served, response);
      return;
    }
    blocked.push(url);
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end();
  };
  const track = (server: Server) =>
    server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => sockets.delete(socket));
    });
  const listen = (server: Server) =>
    new Promise<number>((done) => {
      server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port));
    });

  const { keyHash, ...identity } = selfSigned();
  const secure = createTlsServer(identity, (request: IncomingMessage, response: ServerResponse) =>
    respond(`https://${request.headers.host}${request.url}`, response),
  );
  const proxy = createServer((request, response) => respond(request.url ?? '', response));
  const securePort = await listen(track(secure) as Server);
  proxy.on('connect', (request, client: Socket, head: Buffer) => {
    const host = (request.url ?? '').replace(/:443$/, '');
    // Hosts nothing is served from are refused here, so that the browser's own errands end at once.
    if (![...pages.keys()].some((url) => url.startsWith(`https://${host}/`))) {
      blocked.push(`https://${host}/`);
      client.end('HTTP/1.1 502 Cut off\r\n\r\n');
      return;
    }
    const upstream = connect(securePort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('error', () => upstream.destroy());
  });
  const port = await listen(track(proxy));

  return {
    port,
    keyHash,
    serve: (url, html, options = {}) => void pages.set(withoutFragment(url), { html, options }),
    blocked: () => [...blocked],
    mentions: (url) => {
      const { pathname, search } = new URL(url);
      const last = pathname.slice(pathname.lastIndexOf('/') + 1) + search;
      return texts().some((text) => text.includes(url) || (last !== '' && text.includes(last)));
    },
    isOfPages: (url) => {
      const { host, hostname } = new URL(url);
      const served = [...pages.keys()].some((one) => new URL(one).hostname === hostname);
      return served || texts().some((text) => text.includes(host));
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await Promise.all([proxy, secure].map((server) => new Promise((done) => server.close(done))));
    },
  };
}
