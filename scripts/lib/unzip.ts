// Takes a zip archive apart: stored and deflated entries, no encryption, no zip64. Enough for the archives made here.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { inflateRawSync } from 'node:zlib';

// PKWARE APPNOTE 6.3: signatures and offsets of 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (its end).
const END = 0x06054b50;
const ENTRY = 0x02014b50;

export interface Entry {
  name: string;
  contents: Buffer;
}

/**
 * @param archive the bytes of a zip file.
 * @returns its files in the order of the central directory; folders are left out.
 * @throws {RangeError} when it is no zip file, or one with a method other than 0 and 8.
 */
export function entriesOf(archive: Buffer): Entry[] {
  let end = archive.length - 22;
  while (end >= 0 && archive.readUInt32LE(end) !== END) end--;
  if (end < 0) throw new RangeError('no end of a zip archive');
  const entries: Entry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    if (archive.readUInt32LE(at) !== ENTRY)
      throw new RangeError('no entry where the archive says there is one');
    const method = archive.readUInt16LE(at + 10);
    const size = archive.readUInt32LE(at + 20);
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const local = archive.readUInt32LE(at + 42);
    const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const packed = archive.subarray(from, from + size);
    if (method !== 0 && method !== 8) throw new RangeError(`${name} is packed by method ${method}`);
    if (!name.endsWith('/')) entries.push({ name, contents: method === 0 ? packed : inflateRawSync(packed) });
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

/** Writes the files of an archive below a folder; refuses names that lead out of it. */
export function unzip(file: string, folder: string): void {
  for (const { name, contents } of entriesOf(readFileSync(file))) {
    const target = resolve(folder, name);
    if (!target.startsWith(resolve(folder) + sep)) throw new RangeError(`${name} leads out of the folder`);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, contents);
  }
}
