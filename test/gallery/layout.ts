// What must hold of the layout of any view on any machine, whatever its fonts: asked in the page itself.

export interface Slip {
  what: 'too wide' | 'outside' | 'clipped' | 'overlap' | 'small target' | 'faint' | 'empty';
  where: string;
  detail: string;
}

/** Runs in the page; closes over nothing. Slips of the layout as it is drawn now. */
export function layoutSlips(): Slip[] {
  const slips: Slip[] = [];
  const nameOf = (el: Element) =>
    `${el.tagName.toLowerCase()}${el.getAttribute('data-testid') ? `[${el.getAttribute('data-testid')}]` : ''} “${(el.textContent ?? '').trim().slice(0, 24)}”`;
  const say = (what: Slip['what'], el: Element, detail = '') =>
    slips.push({ what, where: nameOf(el), detail });
  const root = document.documentElement;
  const width = root.clientWidth;
  if (root.scrollWidth > width) say('too wide', root, `${root.scrollWidth} of ${width} px`);

  const hiddenFromEye = (el: Element): boolean =>
    el.closest('.visually-hidden, [hidden]') !== null ||
    getComputedStyle(el).clipPath !== 'none' ||
    el.getClientRects().length === 0 ||
    !el.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true });
  const all = [...document.querySelectorAll('#root *')].filter(
    (el) => !(el instanceof SVGElement && el.tagName !== 'svg') && !hiddenFromEye(el),
  );

  const hasOwnText = (el: Element) =>
    [...el.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
  for (const el of all) {
    const box = el.getBoundingClientRect();
    const style = getComputedStyle(el);
    if (box.width > 0 && (box.left < -0.5 || box.right > width + 0.5))
      say('outside', el, `${Math.round(box.left)}–${Math.round(box.right)} of ${width} px`);
    // Words cut off at the side; a line that ends in dots says that there is more.
    if (
      hasOwnText(el) &&
      style.overflowX !== 'visible' &&
      style.textOverflow !== 'ellipsis' &&
      el.scrollWidth > el.clientWidth + 1
    )
      say('clipped', el, `${el.scrollWidth} in ${el.clientWidth} px`);
  }

  /** What is left of a box within everything round it that cuts off. */
  const cut = (el: Element, box: DOMRect): DOMRect => {
    let { left, top, right, bottom } = box;
    for (let at: Element | null = el; at && at !== root; at = at.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(at);
      const frame = at.getBoundingClientRect();
      if (overflowX !== 'visible') [left, right] = [Math.max(left, frame.left), Math.min(right, frame.right)];
      if (overflowY !== 'visible') [top, bottom] = [Math.max(top, frame.top), Math.min(bottom, frame.bottom)];
    }
    return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  };

  // Words that run out of their own box, and over what stands beside it.
  const texts: { el: Element; box: DOMRect }[] = [];
  for (const el of all) {
    if (!hasOwnText(el)) continue;
    for (const node of el.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || !node.textContent?.trim()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        const shown = cut(el, box);
        if (shown.width > 1 && shown.height > 1) texts.push({ el, box: shown });
      }
    }
  }
  const seen = texts.sort((a, b) => a.box.top - b.box.top);
  for (let i = 0; i < seen.length; i++) {
    const a = seen[i];
    if (!a) continue;
    for (let j = i + 1; j < seen.length; j++) {
      const b = seen[j];
      if (!b || b.box.top >= a.box.bottom) break;
      if (
        a.el.contains(b.el) ||
        b.el.contains(a.el) ||
        a.el.closest('[role="tooltip"]') ||
        b.el.closest('[role="tooltip"]')
      )
        continue;
      // A menu lies over what is below it.
      if ((a.el.closest('footer') === null) !== (b.el.closest('footer') === null)) continue;
      const x = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      const y = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      // Line boxes of large type reach into one another without any ink doing so.
      if (x > 2 && y > 0.45 * Math.min(a.box.height, b.box.height))
        say('overlap', a.el, `${nameOf(b.el)}, ${Math.round(x)} × ${Math.round(y)} px`);
    }
  }

  // WCAG 2.2, 2.5.8: 24 px, unless in a line of text or with room around.
  for (const el of all) {
    if (!el.matches('button, a, input, select, summary, [role="button"]')) continue;
    if (el instanceof HTMLInputElement && el.closest('label')) continue;
    const box = el.getBoundingClientRect();
    // What is scrolled half out of sight is whole once it is wanted.
    if (cut(el, box).height < box.height - 1 || (box.width >= 24 && box.height >= 24)) continue;
    const middle = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    const near = all.find((other) => {
      if (other === el || !other.matches('button, a, input, select')) return false;
      const o = cut(other, other.getBoundingClientRect());
      if (o.width === 0 || o.height === 0) return false;
      const dx = Math.max(o.left - middle.x, 0, middle.x - o.right);
      const dy = Math.max(o.top - middle.y, 0, middle.y - o.bottom);
      return dx < 12 && dy < 12;
    });
    if (near)
      say(
        'small target',
        el,
        `${Math.round(box.width)} × ${Math.round(box.height)} px beside ${nameOf(near)}`,
      );
  }

  // WCAG 2.2, 1.4.3: contrast of words to the ground they stand on.
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgba = (colour: string): number[] => {
    if (!canvas) return [0, 0, 0, 1];
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0, a = 255] = canvas.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const over = (top: number[], under: number[]) =>
    [0, 1, 2].map((i) => (top[i] ?? 0) * (top[3] ?? 1) + (under[i] ?? 0) * (1 - (top[3] ?? 1)));
  const groundOf = (el: Element): number[] => {
    const layers: number[][] = [];
    for (let at: Element | null = el; at; at = at.parentElement) {
      const own = rgba(getComputedStyle(at).backgroundColor);
      if ((own[3] ?? 0) > 0) layers.push(own);
      if ((own[3] ?? 0) === 1) break;
    }
    return layers.reverse().reduce((under, top) => over(top, under), [255, 255, 255]);
  };
  const light = (colour: number[]) => {
    const [r = 0, g = 0, b = 0] = colour.map((part) => {
      const c = part / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  for (const el of new Set(seen.map(({ el: one }) => one))) {
    if (el.closest(':disabled, [aria-disabled="true"], option, select')) continue;
    const style = getComputedStyle(el);
    const ground = groundOf(el);
    const [a, b] = [light(over(rgba(style.color), ground)), light(ground)];
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    const px = Number.parseFloat(style.fontSize);
    const large = px >= 24 || (px >= 18.66 && Number(style.fontWeight) >= 700);
    if (contrast < (large ? 3 : 4.5)) say('faint', el, `${contrast.toFixed(2)} : 1`);
  }
  if (texts.length === 0 && !document.querySelector('[aria-busy="true"]')) say('empty', root);
  return slips;
}
