// Pages that resist being read, for the real browsers: named members, depth, size, scripts that fight, frames.
import { sample } from './pages.ts';

const address = (n: number) => `https://www.163.com/dy/article/HOSTILE0000${n}AAA.html`;
const members = [
  'nodeType',
  'nodeName',
  'nextSibling',
  'firstChild',
  'parentElement',
  'parentNode',
  'children',
  'getAttribute',
  'hasAttribute',
  'removeAttribute',
  'querySelectorAll',
  'closest',
  'contains',
  'textContent',
  'isConnected',
];
const fields = (form = '') => members.map((name) => `<input type="hidden" ${form} name="${name}">`).join('');
const inBody = (before: string, after = '') =>
  sample.html.replace(/<body[^>]*>/, (tag) => tag + before).replace('</body>', () => `${after}</body>`);

/** `still`: no script changes it, so that it can be compared with its source. */
export const hostilePages = [
  {
    what: 'forms and pictures named like members of the document',
    url: address(1),
    html: inBody(
      `${fields('form="f1"')}<form name="links">${fields()}</form><img name="querySelectorAll"><img name="createElement">`,
      `<form id="f1"></form><form name="head">${fields()}<div class="ad_module"><p>广告</p></div></form><iframe name="defaultView"></iframe>`,
    ),
    still: true,
  },
  {
    what: '10,000 elements in each other, an attribute and a text of 1 MB',
    url: address(2),
    html: inBody(
      `<div class="${'ad '.repeat(333_000)}"></div>`,
      `<div>${'<div>'.repeat(10_000)}深${'</div>'.repeat(10_000)}</div><div hidden>${'字'.repeat(1_000_000)}</div><p>${'a'.repeat(1_000_000)}</p>`,
    ),
    still: true,
  },
  {
    what: 'marks, chips and sheets that imitate ours, closed shadow roots, frames with articles',
    url: address(3),
    html: inBody(
      '<qingdu-chip></qingdu-chip><qingdu-reader>假</qingdu-reader><style>[data-qingdu-hide]{display:block!important;outline:3px solid red}</style>',
      `<div><template shadowrootmode="closed"><p>${'影子里的一段正文，写得很长。'.repeat(40)}</p></template></div><iframe srcdoc="<article><h1>框里的新闻</h1><p>${'框里的一段正文，写得很长。'.repeat(40)}</p></article>"></iframe>`,
    ),
    still: true,
  },
  {
    what: 'scripts that tamper with prototypes and fight every change',
    url: address(4),
    html: inBody(
      `<script>
for (const p of ['querySelectorAll','getAttribute','setAttribute','closest','matches']) Element.prototype[p] = () => { throw new Error('tampered') };
Document.prototype.querySelectorAll = () => { throw new Error('tampered') };
Array.prototype.map = String.prototype.replace = JSON.parse = () => { throw new Error('tampered') };
window.fights = 0; window.turns = 0;
new MutationObserver(() => { window.fights++; document.documentElement.removeAttribute('data-qingdu'); })
  .observe(document.documentElement, { attributes: true, attributeFilter: ['data-qingdu', 'data-qingdu-hide'] });
setInterval(() => {
  if (window.turns++ > 3000) return;
  const ad = document.createElement('div'); ad.className = 'ad_module'; ad.append('广告 ' + window.turns);
  document.body.append(ad); if (window.turns % 3 === 0) ad.remove();
}, 5);
</script>`,
    ),
    still: false,
  },
  {
    what: 'document.write after it has loaded',
    url: address(5),
    html: inBody(
      '',
      `<script>addEventListener('load', () => setTimeout(() => { const html = document.documentElement.outerHTML.replace(/<script>[\\s\\S]*?<\\/script>/g, ''); document.open(); document.write(html); document.close(); window.rewritten = true; }, 300))</script>`,
    ),
    still: false,
  },
] as const;
