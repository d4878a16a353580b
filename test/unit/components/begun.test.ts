// @vitest-environment node
// The first reading is begun before the view asks for it.
import { describe, expect, it, vi } from 'vitest';
import type { ReaderTab, ReadOutcome } from '../../../components/reader-tab.ts';
import { begun } from '../../../entrypoints/popup/begun.ts';

function tab() {
  const read = vi.fn(
    async (): Promise<ReadOutcome> => ({ status: 'empty', message: `${read.mock.calls.length}` }),
  );
  return { read, tab: begun({ read } as unknown as ReaderTab) };
}
const said = (outcome: ReadOutcome) => ('message' in outcome ? outcome.message : undefined);

describe('a tab that is being read', () => {
  it('is read once, before anybody asks', async () => {
    const { read, tab: found } = tab();
    expect(read).toHaveBeenCalledTimes(1);
    expect(said(await found.read({}))).toBe('1');
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('is read anew whenever it is asked again', async () => {
    const { read, tab: found } = tab();
    await found.read();
    expect(said(await found.read())).toBe('2');
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('is read anew when another reading is asked for', async () => {
    const { read, tab: found } = tab();
    await found.read({ anyway: true });
    expect(read).toHaveBeenLastCalledWith({ anyway: true });
  });
});
