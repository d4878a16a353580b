// What the scanners hand to the resolver: facts, with dates still as words.
import type { Fact } from '../model.ts';
import type { Stretch } from './when.ts';

export interface Found extends Fact {
  time?: Stretch;
}
