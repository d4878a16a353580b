// Loading a further page of the article: the only network request of the extension, made when the reader asks for it.

/** ms. */
const TIMEOUT = 10_000;
/** Bytes. */
const LARGEST = 6_000_000;

/** The character set a page names: in its header, else in its first bytes. */
function charsetOf(header: string, bytes: Uint8Array): string {
  const named = /charset\s*=\s*["']?([\w-]+)/i;
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  return named.exec(header)?.[1] ?? named.exec(start)?.[1] ?? 'utf-8';
}

function decoded(header: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(charsetOf(header, bytes)).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** The body, read only as far as it is taken: a page without an end is let go. */
async function bytesOf(response: Response): Promise<Uint8Array> {
  if (Number(response.headers.get('content-length') ?? 0) > LARGEST) throw new Error('too large');
  const reader = response.body?.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (let step = await reader?.read(); step?.value; step = await reader?.read()) {
    length += step.value.length;
    if (length > LARGEST) {
      void reader?.cancel().catch(() => undefined);
      throw new Error('too large');
    }
    pieces.push(step.value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const place = (url: URL): string => url.origin + url.pathname.replace(/\/$/, '');

/**
 * Loads a page of the same origin as `here`, as a visit to it would, into an inert document: nothing in it runs or loads.
 * Rejects when the address is of another origin, leads elsewhere, is no HTML, is too large or takes over 10 seconds.
 */
export async function loadPage(url: string, here: string, signal: AbortSignal): Promise<Document> {
  const asked = new URL(url);
  if (asked.origin !== new URL(here).origin) throw new Error('another origin');
  const response = await fetch(asked.href, {
    // As when the reader turns the page; the browser itself stops a way that leads to another origin.
    mode: 'same-origin',
    credentials: 'same-origin',
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]),
  });
  const type = response.headers.get('content-type') ?? '';
  if (!response.ok || !/html|xml/i.test(type)) throw new Error(`${response.status} ${type}`);
  if (response.url && place(new URL(response.url)) !== place(asked)) throw new Error('leads elsewhere');
  return new DOMParser().parseFromString(decoded(type, await bytesOf(response)), 'text/html');
}
