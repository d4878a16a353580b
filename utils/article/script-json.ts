// JSON in page scripts: data scripts, and objects assigned to variables. Parsed as JSON, never run.

/** Larger scripts are programs or dumps, not an article. UTF-16 units. */
const LARGEST = 4_000_000;
/** So much of one page is looked through; the rest is left alone. */
const BUDGET = 8_000_000;
/** Assignments looked at in one script. */
const MOST = 40;

/** `var allData = {`, `window.DATA = {`, `window["__STATE__"] = [`, `… = JSON.parse("`. */
const ASSIGNED =
  /\b(?:var|let|const|window|self|globalThis)\b[\s.\w$[\]"']{1,80}=\s*(?:JSON\.parse\(\s*(?=")|(?=[{[]))/g;

const QUOTE = 34;
const BACKSLASH = 92;

/** Index of the quote that closes the string opening at `from`; -1 when it never ends. */
function endOfString(source: string, from: number): number {
  for (let i = from + 1; i < source.length; i++) {
    const c = source.charCodeAt(i);
    if (c === BACKSLASH) i++;
    else if (c === QUOTE) return i;
  }
  return -1;
}

/** A bare `undefined` in the place of a value; nowhere else is it one. */
const isUndefined = (source: string, i: number): boolean =>
  source.startsWith('undefined', i) &&
  /[:,[]\s{0,8}$/.test(source.slice(Math.max(0, i - 9), i)) &&
  /^\s{0,8}[,}\]]/.test(source.slice(i + 9, i + 18));

/**
 * The text of the object or array that opens at `from`, with bare `undefined` written as `null`.
 * @returns nothing when it never closes, or holds what JSON does not know ('…', `…`)
 */
export function balanced(source: string, from: number): { json: string; end: number } | undefined {
  let depth = 0;
  let out = '';
  let kept = from;
  for (let i = from; i < source.length; i++) {
    const c = source.charCodeAt(i);
    if (c === QUOTE) {
      i = endOfString(source, i);
      if (i < 0) return undefined;
    } else if (c === 123 || c === 91) depth++;
    else if (c === 125 || c === 93) {
      if (--depth === 0) return { json: out + source.slice(kept, i + 1), end: i + 1 };
    } else if (c === 39 || c === 96) return undefined;
    else if (c === 117 && isUndefined(source, i)) {
      out += `${source.slice(kept, i)}null`;
      kept = i + 9;
      i += 8;
    }
  }
  return undefined;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

/** A data script's text; Toutiao writes it as a URI component. */
function decoded(text: string): string {
  const source = text.trim();
  if (!/^%(?:7B|5B)/i.test(source)) return source;
  try {
    return decodeURIComponent(source);
  } catch {
    return '';
  }
}

function* assigned(source: string): Generator<unknown> {
  const found = new RegExp(ASSIGNED);
  for (let n = 0, m = found.exec(source); m && n < MOST; m = found.exec(source), n++) {
    const from = found.lastIndex;
    if (source.charCodeAt(from) === QUOTE) {
      const end = endOfString(source, from);
      const inner = end < 0 ? undefined : parsed(source.slice(from, end + 1));
      if (typeof inner === 'string') yield parsed(inner);
      if (end > from) found.lastIndex = end;
      continue;
    }
    const object = balanced(source, from);
    if (!object) continue;
    yield parsed(object.json);
    found.lastIndex = object.end;
  }
}

/** Every JSON object or array that the page's own scripts hold, in document order. Broken and huge ones are left out. */
export function* scriptJson(doc: Document): Generator<object> {
  let left = BUDGET;
  for (const script of doc.getElementsByTagName('script')) {
    if (script.hasAttribute('src')) continue;
    const type = script.getAttribute('type') ?? '';
    const text = script.textContent ?? '';
    if (text.length < 200 || text.length > LARGEST || text.length > left) continue;
    left -= text.length;
    const values = /json/i.test(type)
      ? [parsed(decoded(text))]
      : type === '' || /javascript|module/i.test(type)
        ? assigned(text)
        : [];
    for (const value of values) if (typeof value === 'object' && value !== null) yield value;
  }
}
