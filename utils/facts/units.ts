// Compiles the unit tables into maps from surface to unit, longest match first.
import type { FactKind } from '../model.ts';

export interface UnitInfo {
  kind: FactKind;
  unit: string;
  factor: number;
}

export interface UnitHit extends UnitInfo {
  end: number;
  surface: string;
}

const GROUP = /^(?:(percent|points|multiple|temperature|age|measure)\/)?([^*:]*)(?:\*([^:]*))?:(.*)$/;

/** Where a length belongs in a list from long to short. */
const at = (lengths: number[], length: number): number => lengths.filter((one) => one > length).length;

export class UnitTable {
  private readonly map = new Map<string, UnitInfo>();
  /** Lengths of the surfaces that open with a character, longest first. */
  private readonly lengths = new Map<string, number[]>();

  add(surface: string, info: UnitInfo): void {
    this.map.set(surface, info);
    const c = surface.charAt(0);
    const list = this.lengths.get(c);
    if (!list) this.lengths.set(c, [surface.length]);
    else if (!list.includes(surface.length)) list.splice(at(list, surface.length), 0, surface.length);
  }

  /** `kind/code*factor:surface surface|…`; without a kind, a group has that of the group before. */
  addTable(table: string, kind?: FactKind): this {
    let k = kind;
    for (const group of table.split('|')) {
      const [, named, unit = '', factor = 1, surfaces = ''] = GROUP.exec(group) ?? [];
      k = kind ?? (named as FactKind | undefined) ?? k ?? 'measure';
      const info = { kind: k, unit, factor: Number(factor) };
      for (const word of surfaces.split(' ')) {
        if (word === '') continue;
        // `_` stands for a blank, `(s)` for an ending that may be absent.
        const surface = word.replaceAll('_', ' ');
        if (!surface.includes('(')) this.add(surface, info);
        else for (const ending of ['', '$1']) this.add(surface.replace(/\((\w+)\)/, ending), info);
      }
    }
    return this;
  }

  has(surface: string): boolean {
    return this.map.has(surface);
  }

  /** The longest unit that starts at `i`; a Latin unit must not run on into another letter or digit. */
  at(s: string, i: number, loose = false): UnitHit | null {
    for (const n of this.lengths.get(s.charAt(i)) ?? []) {
      const surface = s.slice(i, i + n);
      if (surface.length < n) continue;
      const info = this.map.get(surface);
      if (!info) continue;
      if (!loose && /[A-Za-z]/.test(surface.charAt(n - 1)) && /[A-Za-z0-9]/.test(s.charAt(i + n))) continue;
      return { ...info, end: i + n, surface };
    }
    return null;
  }
}
