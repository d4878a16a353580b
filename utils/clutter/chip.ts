// The chip: a small note in the corner that says how many blocks are hidden, with peek and undo.
import type { CleanMode, CleanNews } from '../model.ts';

export interface ChipOptions {
  label: (count: number) => string;
  peek: string;
  hide: string;
  undo: string;
  comments: string;
  set: (mode: CleanMode) => void;
  /** The reader looks at what is hidden: name it in its place. */
  lens: () => void;
  showComments: () => void;
  /** The reader undid the cleaning: remember it for the site. */
  forget: () => void;
}

export interface Chip {
  show: (news: CleanNews) => void;
}

const HOST = 'qingdu-chip';
/** After this long the chip folds to its mark; hovering or focusing opens it again. */
const FOLD_MS = 6_000;

const STYLE = `
:host{all:initial!important;position:fixed!important;right:16px!important;bottom:16px!important;z-index:2147483646!important;color-scheme:light dark}
:host([hidden]){display:none!important}
div{display:flex;align-items:center;gap:2px;height:34px;padding:0 6px 0 10px;border-radius:17px;background:#fffdf8;color:#2b2620;
border:1px solid #e4dccd;box-shadow:0 2px 10px #0000001f;font:13px/1 "PingFang SC","Noto Sans CJK SC","Microsoft YaHei",system-ui,sans-serif;white-space:nowrap}
svg{flex:none;width:16px;height:16px;margin-right:6px;fill:#2f6f73}
button{all:unset;box-sizing:border-box;cursor:pointer;height:26px;line-height:26px;padding:0 8px;border-radius:13px;color:#2f6f73}
button[hidden]{display:none}
button:hover{background:#2f6f7318}
button:focus-visible{outline:2px solid #2f6f73;outline-offset:-2px}
.folded:not(:hover,:focus-within){padding:0 8px}
.folded:not(:hover,:focus-within) svg{margin:0}
.folded:not(:hover,:focus-within) :is(span,button){position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
@media (prefers-color-scheme:dark){div{background:#25221e;color:#ece5d8;border-color:#433d34}svg{fill:#8cc4c3}button{color:#8cc4c3}button:hover{background:#8cc4c322}}
@media print{:host{display:none!important}}
`;

/** Makes the chip; it enters the page when there is something to tell and leaves it when cleaning is off. */
export function createChip(doc: Document, options: ChipOptions): Chip {
  const host = doc.createElement(HOST);
  const shadow = host.attachShadow({ mode: 'closed' });
  const style = doc.createElement('style');
  style.textContent = STYLE;
  const box = doc.createElement('div');
  box.setAttribute('role', 'status');
  const drop = doc.createElementNS('http://www.w3.org/2000/svg', 'svg');
  drop.setAttribute('viewBox', '0 0 16 16');
  drop.setAttribute('aria-hidden', 'true');
  const path = doc.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', 'M8 1C6 4 3 6.8 3 10a5 5 0 0 0 10 0C13 6.800 10 4 8 1Z');
  drop.append(path);
  const label = doc.createElement('span');
  const peek = doc.createElement('button');
  const comments = doc.createElement('button');
  comments.textContent = options.comments;
  const undo = doc.createElement('button');
  undo.textContent = options.undo;
  box.append(drop, label, peek, comments, undo);
  shadow.append(style, box);

  let mode: CleanMode = 'off';
  let fold: ReturnType<typeof setTimeout> | undefined;
  peek.addEventListener('click', () => {
    if (mode === 'peek') options.set('clean');
    else {
      options.set('peek');
      options.lens();
    }
  });
  comments.addEventListener('click', options.showComments);
  undo.addEventListener('click', () => {
    options.set('off');
    options.forget();
  });

  return {
    show: (state) => {
      mode = state.mode;
      if (mode === 'off' || state.hidden.length === 0) {
        host.remove();
        return;
      }
      label.textContent = options.label(state.hidden.length);
      comments.hidden = !state.hidden.some(({ category }) => category === 'comments');
      peek.textContent = mode === 'peek' ? options.hide : options.peek;
      box.classList.remove('folded');
      clearTimeout(fold);
      if (mode === 'clean') fold = setTimeout(() => box.classList.add('folded'), FOLD_MS);
      if (!host.isConnected) doc.documentElement?.append(host);
    },
  };
}
