// What the options page says of libraries and lists is what the packages and the lists say of themselves.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { about } from '../../entrypoints/options/about.ts';

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
const DATA = 'utils/source/data';
const lists = readdirSync(DATA).map(
  (file) => ({ file, ...json(`${DATA}/${file}`) }) as Record<string, string>,
);

describe('about', () => {
  it('names every library that is shipped, with its version and licence', () => {
    const shipped = Object.keys(json('package.json').dependencies ?? {});
    const named = about.libraries.flatMap(({ name }) => name.split(', '));
    expect(named).toEqual(shipped);
    for (const { name, version, licence } of about.libraries)
      for (const one of name.split(', ')) {
        const own = json(`node_modules/${one}/package.json`);
        expect({ one, version, licence }).toEqual({ one, version: own.version, licence: own.license });
      }
  });

  it('names every list, with its date, address and licence', () => {
    expect(about.lists).toHaveLength(lists.length);
    for (const { id, name, date, page, licence } of about.lists) {
      const own = lists.find(
        ({ file }) => file?.replace(/^list-/, '').replace(/(?:-\d+)?\.json$/, '') === id,
      );
      expect([id, name, date, page]).toEqual([id, own?.name, own?.date, own?.page]);
      if (licence === undefined) expect(own?.licence).toMatch(/^official notice/);
      else expect(licence).toBe(own?.licence);
    }
  });
});
