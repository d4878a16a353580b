// From offsets of the text to ranges of the view.
// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Span } from '../../../utils/model.ts';
import { rangeOf, textRuns } from '../../../utils/reader/positions.ts';
import { renderArticle } from '../../../utils/reader/render.ts';
import { BRIDGE } from './samples.ts';

const body = document.createElement('div');
body.append(renderArticle(document, BRIDGE));
const runs = textRuns(body);
const spanOf = (words: string): Span => {
  const start = BRIDGE.text.indexOf(words);
  return { start, end: start + words.length };
};
const shown = (span: Span) => rangeOf(runs, span)?.toString();

describe('places in the view', () => {
  it.each(['2.6万人', '重开当日的旧桥。', '修了什么', '它比我记得的窄', '1800万元', '22时关闭。', '茶馆'])(
    'finds %s where the article has it',
    (words) => {
      expect(shown(spanOf(words))).toBe(words);
    },
  );

  it('finds a run that crosses a line or a block', () => {
    expect(shown(spanOf('全部木板。\n栏杆保留'))).toBe('全部木板。\n栏杆保留');
    expect(shown(spanOf('修了什么\n工程耗资'))).toBe('修了什么工程耗资');
  });

  it('finds words after a typed indent', () => {
    expect(shown({ start: 0, end: 6 })).toBe('　　周六清晨');
  });

  it('has nothing for an empty run, a run between blocks or one past the end', () => {
    const gap = (BRIDGE.blocks[0]?.end ?? 0) as number;
    expect(shown({ start: 4, end: 4 })).toBeUndefined();
    expect(shown({ start: gap, end: gap + 1 })).toBeUndefined();
    expect(shown({ start: BRIDGE.text.length + 5, end: BRIDGE.text.length + 9 })).toBeUndefined();
  });

  it('finds every single character that is shown', () => {
    for (let i = 0; i < BRIDGE.text.length; i++) {
      const character = BRIDGE.text.slice(i, i + 1);
      if (/\s/.test(character)) continue;
      expect(shown({ start: i, end: i + 1 })).toBe(character);
    }
  });
});
