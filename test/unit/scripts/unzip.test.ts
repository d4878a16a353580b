// Zip archives taken apart: stored and packed entries, and what is refused.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { entriesOf, unzip } from '../../../scripts/lib/unzip.ts';

const folder = mkdtempSync(join(tmpdir(), 'qingdu-unzip-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** An archive of these files, written as APPNOTE 6.3 says, with extra fields of different lengths in both places. */
function archive(files: Record<string, string>, method: 0 | 8 | 12): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const bytes = Buffer.from(text);
    const packed = method === 8 ? deflateRawSync(bytes) : bytes;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(method, 8);
    local.writeUInt32LE(crc32(bytes), 14);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(bytes.length, 22);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    local.writeUInt16LE(4, 28);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(bytes.length, 24);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(offset, 42);
    central.push(entry, Buffer.from(name));
    const whole = [local, Buffer.from(name), Buffer.from('abcd'), packed];
    locals.push(...whole);
    offset += whole.reduce((sum, part) => sum + part.length, 0);
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...central, end]);
}

it.each([0, 8] as const)('gives back what was packed by method %i', (method) => {
  const files = {
    'manifest.json': '{"version":"0.1.0"}',
    '文章/正文.txt': '营收增长38%'.repeat(40),
    empty: '',
  };
  const entries = entriesOf(archive(files, method));
  expect(Object.fromEntries(entries.map((one) => [one.name, one.contents.toString()]))).toEqual(files);
});

it('writes the files below a folder', () => {
  writeFileSync(join(folder, 'a.zip'), archive({ 'utils/text/words.ts': 'x' }, 8));
  unzip(join(folder, 'a.zip'), join(folder, 'a'));
  expect(readFileSync(join(folder, 'a/utils/text/words.ts'), 'utf8')).toBe('x');
});

it('refuses a name that leads out of the folder', () => {
  writeFileSync(join(folder, 'b.zip'), archive({ '../outside': 'x' }, 0));
  expect(() => unzip(join(folder, 'b.zip'), join(folder, 'b'))).toThrow('leads out');
});

it('refuses what is no archive, and methods it does not know', () => {
  expect(() => entriesOf(Buffer.from('not an archive at all, no'))).toThrow('no end');
  expect(() => entriesOf(archive({ a: 'x' }, 12))).toThrow('method 12');
});
