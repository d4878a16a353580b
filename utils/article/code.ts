// Code: what stands in a `<pre>` and is set line by line, unless it is prose that a page wrote there.

const HAN = /\p{Script=Han}/gu;

/**
 * The lines of a `<pre>`, their indents kept and no empty lines at the ends; nothing when it holds prose (more than a third Han,
 * and no `<code>` says otherwise).
 * @param text the same as the block's text
 */
export function codeOf(pre: Element, nodes: readonly Text[], text: string): string | undefined {
  const prose = (text.match(HAN)?.length ?? 0) * 3 > text.length;
  if (prose && !pre.querySelector('code')) return undefined;
  return nodes
    .map((node) => node.data)
    .join('')
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:[^\S\n]*\n)+|\s+$/g, '');
}
