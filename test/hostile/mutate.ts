// Mutations of saved pages: cut, shuffled, nested, doubled, mis-encoded, and with hostile pieces put in. Seeded.

/** A small random source that a number repeats (mulberry32). */
export interface Random {
  /** 0 ≤ x < 1. */
  next: () => number;
  /** A whole number, 0 ≤ n < most. */
  below: (most: number) => number;
  pick: <T>(among: readonly T[]) => T;
}

export function randomOf(seed: number): Random {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (most: number) => Math.floor(next() * most);
  return { next, below, pick: (among) => among[below(among.length)] as (typeof among)[number] };
}

/** Pieces that a page may hold to trip whoever reads it. */
export const HOSTILE: readonly string[] = [
  '<form name="body"><input name="nodeName"><input name="parentElement"></form>',
  '<form id="documentElement"><input name="getAttribute"><input name="nextSibling"><p>正文</p></form>',
  '<form><input name="nodeType"><input id="firstChild"><input name="children"><button name="closest">',
  '<a id="location"></a><a id="title"></a><p id="querySelectorAll"></p>',
  '<script type="application/ld+json">{"@type":"NewsArticle","headline":{"@value":["<script>alert(1)"]},"author":[[[[{"name":1}]]]],"datePublished":"9999-99-99T99:99:99Z"}</script>',
  '<script type="application/ld+json">{"@graph":[{"@type":["NewsArticle"],"headline":"</scr","publisher":{"name":null},"datePublished":"2099-01-01"}]}</script>',
  '<script type="application/ld+json">[[[[[[[[{"@type":"Article","headline":"__proto__","__proto__":{"polluted":1}}]]]]]]]]</script>',
  '<meta property="article:published_time" content="275760-09-13T00:00:00.001Z"><meta name="author" content="&#x202e;gnp.exe">',
  '<meta property="og:title" content="&#x200b;&#x200b;"><base href="javascript:alert(1)//">',
  '<p>营收\u202e%83长增\u202c，共\u200b1\u200b2\u200b亿元；٣٤٥ million，１２３億，𝟙𝟚𝟛 km</p>',
  '<p>2099年13月45日，0000年0月0日，1e309亿元，九千九百九十九亿亿亿亿亿亿元，-0.000%</p>',
  `<p>${'一百亿'.repeat(60)}元，${'1,'.repeat(90)}000，${'(('.repeat(80)}</p>`,
  '<div data-qingdu-hide="ads" data-qingdu-keep class="qingdu-own">本段自带标记</div>',
  '<style class="qingdu-own">html{display:none}</style><qingdu-chip></qingdu-chip>',
  '<template shadowrootmode="closed"><p>影子里的正文</p></template><slot name="x"></slot>',
  '<p><a href="javascript:alert(1)">来源：javascript:</a><a href="data:text/html,x">下一页</a><a href="http://[">2</a></p>',
  '<img src="javascript:1"><img src="data:,"><img src="http://[bad"><img srcset=",,,  ,2x"><img data-src="//\\\\">',
  '<a class="next" href="?page=2">下一页</a><a rel="next" href="https://evil.example/2.html">2</a><a href="//\\evil">3</a>',
  '<table><tr><td colspan="1000000000" rowspan="-1">1</td></tr><tr></tr></table><ol start="1e99"><li></ol>',
  '<svg><style><a title="</style><p>x"></svg><math><mtext><table><mglyph><p>y</p></math>',
  '<select><option>1<select></select><textarea></p></textarea><plaintext>',
  '<!-- -- --!> <![CDATA[ ]]> <? ?> <p/ class="a"id=\'b\'/>',
];

const BYTES = [
  '\ufffd',
  '\u0000',
  '\ud800',
  '\udfff',
  '\u202e',
  '\u2028',
  '\u200b',
  '锟斤拷',
  'Ã¤',
  '&',
  '<',
  '"',
  "'",
  '>',
];

const isTag = (piece: string) => piece.startsWith('<');
/** The page cut at its tags: tags and texts by turns. */
const pieces = (html: string): string[] => html.match(/<[^>]*>?|[^<]+/g) ?? [];

type Mutation = (html: string, r: Random) => string;

const span = (length: number, r: Random, most: number): [number, number] => {
  const from = r.below(length + 1);
  return [from, Math.min(length, from + r.below(most) + 1)];
};

export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  cutEnd: (html, r) => html.slice(0, r.below(html.length + 1)),
  cutOut: (html, r) => {
    const [from, to] = span(html.length, r, 4000);
    return html.slice(0, from) + html.slice(to);
  },
  dropTags: (html, r) =>
    pieces(html)
      .filter((p) => !isTag(p) || r.next() > 0.04)
      .join(''),
  shuffle: (html, r) => {
    const all = pieces(html);
    for (let n = r.below(40) + 1; n > 0; n--) {
      const a = r.below(all.length);
      const b = r.below(all.length);
      [all[a], all[b]] = [all[b] ?? '', all[a] ?? ''];
    }
    return all.join('');
  },
  nest: (html, r) => {
    const all = pieces(html);
    const tag = r.pick(['div', 'span', 'section', 'b', 'table', 'form', 'a', 'article', 'p', 'center']);
    const depth = r.below(400) + 1;
    const at = r.below(all.length);
    all.splice(at, 0, `<${tag}>`.repeat(depth));
    if (r.next() < 0.5) all.splice(at + r.below(all.length - at) + 1, 0, `</${tag}>`.repeat(depth));
    return all.join('');
  },
  double: (html, r) => {
    const [from, to] = span(html.length, r, 8000);
    return html.slice(0, to) + html.slice(from, to).repeat(r.below(4) + 1) + html.slice(to);
  },
  corrupt: (html, r) => {
    let out = html;
    for (let n = r.below(30) + 1; n > 0; n--) {
      const at = r.below(out.length + 1);
      out = out.slice(0, at) + r.pick(BYTES) + out.slice(at + r.below(3));
    }
    return out;
  },
  /** The bytes of one encoding read as another. */
  misread: (html, r) =>
    new TextDecoder(r.pick(['gbk', 'latin1', 'shift_jis', 'utf-16le'])).decode(
      new TextEncoder().encode(html),
    ),
  hostile: (html, r) => {
    const all = pieces(html);
    for (let n = r.below(4) + 1; n > 0; n--) all.splice(r.below(all.length + 1), 0, r.pick(HOSTILE));
    return all.join('');
  },
  renames: (html, r) => {
    const name = r.pick([
      'ad',
      'comment',
      'related',
      'post_body',
      'title',
      'nav',
      'share',
      'sidebar',
      'content',
    ]);
    return html.replace(/(?:class|id)="[^"]*"/g, (one) => (r.next() < 0.1 ? `class="${name}"` : one));
  },
};

const NAMES = Object.keys(MUTATIONS);

/** One to three mutations in a row, and their names. */
export function mutate(html: string, r: Random): { html: string; how: string[] } {
  const how: string[] = [];
  let out = html;
  for (let n = r.below(3) + 1; n > 0; n--) {
    const name = r.pick(NAMES);
    how.push(name);
    out = (MUTATIONS[name] as Mutation)(out, r);
  }
  return { html: out.slice(0, 400_000), how };
}
