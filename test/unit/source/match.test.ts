// Names and the list of news source units: exact names only, never a prefix or a part of a word.
import { describe, expect, it } from 'vitest';
import list from '../../../utils/source/data/cac-2025.json' with { type: 'json' };
import { findEntry, matchList } from '../../../utils/source/match.ts';
import cases from './list-match-cases.json' with { type: 'json' };

const units = list.groups.flatMap((group) => group.names);

describe('matchList', () => {
  it.each(cases.filter((one) => one.expect !== null))(
    '$name is the unit $expect',
    ({ name, expect: entry }) => {
      expect(matchList(name)?.entry).toBe(entry);
    },
  );

  it.each(cases.filter((one) => one.expect === null))('$name is no unit', ({ name }) => {
    expect(matchList(name)).toBeNull();
  });

  it('names the list, its date and how the name was found', () => {
    expect(matchList('新京报')).toEqual({
      name: '互联网新闻信息稿源单位名单',
      date: '2025-06',
      entry: '新京报',
      how: 'exact',
    });
    expect(matchList('澎湃新闻网')?.how).toBe('±网');
    expect(matchList('环球网资讯')?.how).toBe('alias');
    expect(matchList('人民网－人民日报')).toMatchObject({ entry: '人民网', how: 'part' });
  });

  it('folds full-width letters, brackets and quotation marks', () => {
    expect(matchList('《环球时报》')?.entry).toBe('环球时报');
    expect(matchList('“中国青年报”')?.entry).toBe('中国青年报');
    expect(matchList('21经济网')?.entry).toBe('21 经济网');
    expect(matchList('新京报（北京）')?.entry).toBe('新京报');
  });

  it('leaves off what an account adds to the name of its unit', () => {
    expect(matchList('人民日报客户端')?.entry).toBe('人民日报');
    expect(matchList('扬子晚报官方网易号')?.entry).toBe('扬子晚报');
    expect(matchList('南方日报官方账号')?.entry).toBe('南方日报');
  });

  it('finds every unit under its own name', () => {
    expect(units.filter((name) => matchList(name)?.how !== 'exact')).toEqual([]);
  });

  it('finds no unit under a name that only begins or ends with it', () => {
    const longer = units.flatMap((name) => [`${name}粉丝团`, `${name}观察君`, `小${name}`]);
    expect(longer.filter((name) => matchList(name) !== null)).toEqual([]);
  });

  it('matches names of two characters only exactly', () => {
    expect(matchList('红网')?.entry).toBe('红网');
    expect(matchList('红')).toBeNull();
    expect(matchList('信')).toBeNull();
    expect(matchList('环球')).toBeNull();
  });

  it('tells units that were added by hand apart', () => {
    expect(findEntry('新华社')?.entry.byHand).toBe(true);
    expect(findEntry('新华网')?.entry.byHand).toBe(false);
  });

  it.each(['', ' ', '（）', '\ud800', '·|-', '🦊🦊', 'x'.repeat(10_000)])(
    'takes %j without a match',
    (name) => {
      expect(matchList(name)).toBeNull();
    },
  );
});
