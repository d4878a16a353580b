// @vitest-environment node
// The survey: what one walk over the page counts.
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { contains, type Run, runText, survey } from '../../../utils/page/survey.ts';
import { ADDRESS, open } from './pages.ts';

// Huge trees are made of plain objects: jsdom itself is quadratic in depth.
interface Plain {
  nodeType: 1 | 3;
  nodeName: string;
  parentNode: Plain | null;
  firstChild: Plain | null;
  nextSibling: Plain | null;
  data: string;
  hasAttribute: () => boolean;
  querySelectorAll: () => never[];
  getElementsByTagName: (tag: string) => { length: number };
  getAttribute: () => null;
}
const node = (nodeType: 1 | 3, nodeName: string, data: string): Plain => ({
  nodeType,
  nodeName,
  parentNode: null,
  firstChild: null,
  nextSibling: null,
  data,
  hasAttribute: () => false,
  querySelectorAll: () => [],
  getElementsByTagName: (tag) => (tag === '*' ? { length: 400_000 } : []),
  getAttribute: () => null,
});
const text = (data: string) => node(3, '#text', data);
const element = (name: string, children: Plain[]) => {
  const el = node(1, name.toUpperCase(), '');
  children.forEach((child, i) => {
    child.parentNode = el;
    child.nextSibling = children[i + 1] ?? null;
  });
  el.firstChild = children[0] ?? null;
  return el;
};
const createTreeWalker = (root: Plain) => {
  let at = root;
  const move = (to: Plain | null) => {
    if (to) at = to;
    return to;
  };
  return {
    nextNode: () => {
      let next = at.firstChild;
      for (let up: Plain | null = at; !next && up && up !== root; up = up.parentNode) next = up.nextSibling;
      return move(next);
    },
    nextSibling: () => move(at === root ? null : at.nextSibling),
    parentNode: () => (at === root || at.parentNode === root ? null : move(at.parentNode)),
  };
};
const plain = (children: Plain[]) =>
  ({ body: element('body', children), createTreeWalker }) as unknown as Document;
const sentences = (n: number) =>
  Array.from({ length: n }, (_, i) => element('p', [text(`第${i}句话，有标点。`)]));

const look = (html: string) => survey(open(html), ADDRESS);
const lines = (html: string) => {
  const s = look(html);
  return s.runs.map((run) => runText(s, run));
};
const only = (html: string): Run => {
  const { runs } = look(html);
  expect(runs).toHaveLength(1);
  return runs[0] as Run;
};

describe('lines', () => {
  it('every block element starts a line of its own', () => {
    expect(lines('<div>甲<p>乙</p>丙</div><p>丁</p>')).toEqual(['甲', '乙', '丙', '丁']);
  });

  it('inline elements do not break a line', () => {
    expect(lines('<p>营收<b>18.6</b><a href="/">亿元</a>，<span>同比</span>增长</p>')).toEqual([
      '营收18.6亿元，同比增长',
    ]);
  });

  it('<br> ends a line', () => {
    expect(lines('<p>第一段<br>第二段<br><br>第三段</p>')).toEqual(['第一段', '第二段', '第三段']);
  });

  it('white space between inline elements separates words', () => {
    expect(lines('<p><b>two</b> <i>words</i>\n\t here</p>')).toEqual(['two words here']);
  });

  it('a line of white space alone is no line', () => {
    expect(lines('<p> \u3000\u00a0\u200b\ufeff\n</p><p>字</p>')).toEqual(['字']);
  });

  it('unknown elements are blocks', () => {
    expect(lines('<gu-island>one</gu-island><gu-island>two</gu-island>')).toEqual(['one', 'two']);
  });

  it('the text of a run is that of its own line, whatever stands in it', () => {
    const doc = open('');
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 20 }), { maxLength: 8 }), (texts) => {
        doc.body.replaceChildren(
          ...texts.map((text) => Object.assign(doc.createElement('p'), { textContent: text })),
        );
        const s = survey(doc, ADDRESS);
        const wanted = texts.map((t) => t.replace(/[\s\u200b\ufeff]+/g, ' ').trim());
        // Lines of invisible characters alone may be counted or not; all others must be there, in order.
        const visible = (t: string) => /[\p{L}\p{N}]/u.test(t);
        expect(s.runs.map((run) => runText(s, run)).filter(visible)).toEqual(wanted.filter(visible));
      }),
      { numRuns: 50 },
    );
  }, 30_000);
});

describe('counts', () => {
  it('characters do not count white space', () => {
    expect(only('<p> 一 二\u3000三 ab </p>').chars).toBe(5);
  });

  it('Han, kana and hangul count together', () => {
    expect(only('<p>漢字かなカナ한글 abc 123</p>').han).toBe(8);
  });

  it('sentence marks count in both scripts, full width and half', () => {
    expect(only('<p>甲，乙。丙！丁？戊；a, b. c! d? e;</p>').marks).toBe(10);
  });

  it('characters inside links count as link', () => {
    expect(only('<p>正文<a href="/">链接<b>加粗</b></a>正文</p>').link).toBe(4);
  });

  it('a link around blocks links their lines', () => {
    const s = look('<a href="/"><div>标题</div><div>摘要</div></a><p>正文</p>');
    expect(s.runs.map((run) => run.link)).toEqual([2, 2, 0]);
    expect([s.chars, s.linkChars]).toEqual([6, 4]);
  });

  it('images are counted in every element that holds them', () => {
    const s = look('<div id="a"><figure><img src="1.jpg"></figure><p><img src="2.jpg"></p></div><p>字</p>');
    const at = (selector: string) => s.images[s.indexOf(s.doc.querySelector(selector) as Element)];
    expect([at('#a'), at('figure'), at('body')]).toEqual([2, 1, 2]);
  });
});

describe('what is not read', () => {
  it.each([
    'script',
    'style',
    'noscript',
    'template',
    'textarea',
    'select',
    'svg',
    'iframe',
    'canvas',
    'object',
    'math',
  ])('the text of <%s>', (tag) => {
    expect(lines(`<${tag}>不是正文</${tag}><p>正文</p>`)).toEqual(['正文']);
  });

  it('an element with the attribute hidden', () => {
    expect(lines('<div hidden><p>藏起来的</p></div><p>正文</p>')).toEqual(['正文']);
  });

  it('an element whose own style says display: none', () => {
    expect(lines('<div style="color:red; DISPLAY : none"><p>藏起来的</p></div><p>正文</p>')).toEqual([
      '正文',
    ]);
  });

  it('visibility: hidden is read: WeChat hides its body so until the script runs', () => {
    expect(lines('<div style="visibility:hidden;opacity:0"><p>正文</p></div>')).toEqual(['正文']);
  });

  it('comments and processing instructions', () => {
    expect(lines('<!-- 注释 --><?php echo 1 ?><p>正文</p>')).toEqual(['正文']);
  });

  it('shadow roots: they are not the page’s own text', () => {
    const doc = open('<div id="host"></div><p>正文</p>');
    const shadow = (doc.querySelector('#host') as Element).attachShadow({ mode: 'open' });
    shadow.innerHTML = '<p>影子</p>';
    const s = survey(doc, ADDRESS);
    expect(s.runs.map((run) => runText(s, run))).toEqual(['正文']);
  });
});

describe('the tree', () => {
  it('elements stand in document order and know what they hold', () => {
    const s = look('<div id="a"><p id="b">甲</p><p id="c">乙</p></div><p id="d">丙</p>');
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => s.indexOf(s.doc.getElementById(id) as Element));
    expect([a, b, c, d]).toEqual([1, 2, 3, 4]);
    expect([contains(s, a as number, c as number), contains(s, a as number, d as number)]).toEqual([
      true,
      false,
    ]);
    expect([s.firstRun[a as number], s.endRun[a as number]]).toEqual([0, 2]);
  });

  it('a frame is an element without text', () => {
    const s = look('<p>甲</p><iframe src="https://ads.example/"></iframe>');
    expect(s.els.map((el) => el.nodeName)).toEqual(['BODY', 'P', 'IFRAME']);
  });

  it('an element that was not walked has the index -1', () => {
    const s = look('<p hidden>甲</p>');
    expect(s.indexOf(s.doc.querySelector('p') as Element)).toBe(-1);
  });

  it('nothing is changed by looking', () => {
    const doc = open('<div><p>甲 <b>乙</b></p><script>1</script></div>');
    const before = doc.documentElement.outerHTML;
    survey(doc, ADDRESS);
    expect(doc.documentElement.outerHTML).toBe(before);
  });
});

describe('bad pages', () => {
  it('a document without a body has no lines', () => {
    const doc = open('<p>甲</p>');
    doc.body.remove();
    expect(survey(doc, ADDRESS).runs).toEqual([]);
  });

  it('a document without any element has no lines', () => {
    const doc = open('<p>甲</p>');
    doc.documentElement.remove();
    expect(survey(doc, ADDRESS).runs).toEqual([]);
  });

  it('a frameset has no lines of its own', () => {
    const s = look(
      '<!DOCTYPE html><html><frameset cols="50%,50%"><frame src="a.html"><frame src="b.html"></frameset></html>',
    );
    expect(s.runs).toEqual([]);
  });

  it('what document.open and an unfinished write leave behind is read', () => {
    const { window } = new JSDOM('<p>旧的</p>', { url: ADDRESS, runScripts: 'outside-only' });
    window.document.open();
    window.document.write('<html><body><div><p>新的一段<p>还没写完');
    const s = survey(window.document, ADDRESS);
    expect(s.runs.map((run) => runText(s, run))).toEqual(['新的一段', '还没写完']);
  });

  it('lone surrogates are characters like others', () => {
    const doc = open('<p id="a"></p>');
    (doc.getElementById('a') as Element).textContent = '前\ud83d后\udc00，完';
    const s = survey(doc, ADDRESS);
    expect(runText(s, s.runs[0] as Run)).toBe('前\ud83d后\udc00，完');
    expect((s.runs[0] as Run).chars).toBe(6);
  });

  it('10,000 levels of nesting neither overflow nor hang', () => {
    let deep = element('div', [text('深处')]);
    for (let i = 0; i < 10_000; i++) deep = element('div', [deep]);
    const s = survey(plain([element('p', [text('浅处')]), deep]), ADDRESS);
    expect(runText(s, s.runs[0] as Run)).toBe('浅处');
  });

  it('50,000 elements are all read', () => {
    const s = survey(plain(sentences(50_000)), ADDRESS);
    expect(s.runs).toHaveLength(50_000);
  });

  it('the walk grows with the page, not with its square', () => {
    const small = plain(sentences(10_000));
    const large = plain(sentences(80_000));
    // Processor time, not the clock on the wall: others may use the machine as well.
    const best = (doc: Document) => {
      let least = Number.POSITIVE_INFINITY;
      for (let i = 0; i < 5; i++) {
        const start = process.cpuUsage();
        survey(doc, ADDRESS);
        const used = process.cpuUsage(start);
        least = Math.min(least, used.user + used.system);
      }
      return least;
    };
    best(small);
    // Eight times the page; a quadratic walk would take sixty-four times as long.
    expect(best(large) / best(small)).toBeLessThan(30);
  }, 30_000);
});
