// @vitest-environment node
// JSON in page scripts: what is found, and that nothing else is.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanced, scriptJson } from '../../../utils/article/script-json.ts';
import { open } from '../page/pages.ts';

const LONG = '临河县今年种下早稻8.6万亩。'.repeat(16);
const found = (script: string, type = '') =>
  [...scriptJson(open(`<script${type && ` type="${type}"`}>${script}</script>`))] as unknown[];

describe('the text of an object', () => {
  it('ends at its own brace, whatever stands in its strings', () => {
    const source = 'x = {"a":"}\\"{","b":[1,{"c":"]"}]}; y = {}';
    expect(balanced(source, 4)?.json).toBe('{"a":"}\\"{","b":[1,{"c":"]"}]}');
  });

  it('has null where the script says undefined', () => {
    expect(balanced('{"a":undefined,"b":[undefined , 1],"c":"undefined"}', 0)?.json).toBe(
      '{"a":null,"b":[null , 1],"c":"undefined"}',
    );
  });

  it.each(['{"a":1', '{"a":"b}', "{'a':1}", '{a:`x`}', '', '{'])('%j has none', (source) => {
    expect(balanced(source, 0)).toBeUndefined();
  });

  it('any JSON is found whole', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (value, after) => {
        const json = JSON.stringify({ value });
        expect(balanced(`${json};${after}`, 0)?.json).toBe(json);
      }),
    );
  });
});

describe('in scripts', () => {
  it.each([
    ['a data script', JSON.stringify({ text: LONG }), 'application/json'],
    ['a URI component', encodeURIComponent(JSON.stringify({ text: LONG })), 'application/json'],
    ['a variable', `var allData = ${JSON.stringify({ text: LONG })};var other = 1;`, ''],
    ['a property of window', `!0;window.__INITIAL_STATE__=${JSON.stringify({ text: LONG })}`, ''],
    ['a property in brackets', `window["DATA"] = ${JSON.stringify({ text: LONG })};`, 'text/javascript'],
    ['a string', `window.S = JSON.parse(${JSON.stringify(JSON.stringify({ text: LONG }))});`, ''],
  ])('%s', (_what, script, type) => {
    expect(found(script, type)).toEqual([{ text: LONG }]);
  });

  it.each([
    ['a broken object', `var a = {"text":"${LONG}",,};`, ''],
    ['code', `var a = {text: "${LONG}", run: function () { return 1 }};`, ''],
    ['a template of another kind', JSON.stringify({ text: LONG }), 'text/x-handlebars'],
    ['a broken URI component', `%7B%22text%22:%ZZ${LONG}`, 'application/json'],
    ['a number', `${'1'.repeat(300)}`, 'application/json'],
  ])('%s is none', (_what, script, type) => {
    expect(found(script, type)).toEqual([]);
  });

  it('of more than four million characters are left alone', () => {
    expect(found(`var a = ${JSON.stringify({ text: '稻'.repeat(4_100_000) })};`)).toEqual([]);
  });

  it('with a thousand unfinished objects take no time', () => {
    const start = performance.now();
    expect(found('var a = {"x": '.repeat(20_000))).toEqual([]);
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});
