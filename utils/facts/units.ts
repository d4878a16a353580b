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

const NO_LENGTHS: number[] = [];

export class UnitTable {
  private readonly map = new Map<string, UnitInfo>();
  private longest = 1;
  /** Lengths of the surfaces that open with a character, longest first. */
  private readonly lengths = new Map<string, number[]>();

  add(surface: string, info: UnitInfo): void {
    this.map.set(surface, info);
    if (surface.length > this.longest) this.longest = surface.length;
    const c = surface.charAt(0);
    const list = this.lengths.get(c) ?? [];
    if (!list.includes(surface.length)) list.push(surface.length);
    this.lengths.set(
      c,
      list.sort((a, b) => b - a),
    );
  }

  /** `kind/code*factor:surface surface|…` */
  addTable(table: string, kind?: FactKind): this {
    for (const group of table.split('|')) {
      const at = group.indexOf(':');
      const head = group.slice(0, at);
      const slash = head.indexOf('/');
      const [unit = '', factor] = (kind ? head : head.slice(slash + 1)).split('*');
      const k = kind ?? (head.slice(0, slash) as FactKind);
      for (const surface of group.slice(at + 1).split(' '))
        if (surface) this.add(surface, { kind: k, unit, factor: factor ? Number(factor) : 1 });
    }
    return this;
  }

  has(surface: string): boolean {
    return this.map.has(surface);
  }

  /** The longest unit that starts at `i`; a Latin unit must not run on into another letter or digit. */
  at(s: string, i: number, loose = false): UnitHit | null {
    for (const n of this.lengths.get(s.charAt(i)) ?? NO_LENGTHS) {
      const surface = s.slice(i, i + n);
      if (surface.length < n) continue;
      const info = this.map.get(surface);
      if (!info) continue;
      if (!loose && /[A-Za-z]/.test(surface.charAt(n - 1)) && /[A-Za-z0-9]/.test(s.charAt(i + n))) continue;
      return { ...info, end: i + n, surface };
    }
    return null;
  }

  /** The longest unit that ends just before `i`. */
  before(s: string, i: number): (UnitInfo & { start: number }) | null {
    for (let n = Math.min(this.longest, i); n > 0; n--) {
      const info = this.map.get(s.slice(i - n, i));
      if (info) return { ...info, start: i - n };
    }
    return null;
  }
}
