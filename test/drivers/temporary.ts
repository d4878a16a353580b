// Folders that last as long as this process.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folders = new Set<string>();

/** Removes a folder of `temporaryFolder`; what a dying browser still holds is left to the system. */
export function removeFolder(folder: string): void {
  folders.delete(folder);
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // Not worth failing for.
  }
}

/** Makes an empty folder that is removed at the latest when this process ends, also by Ctrl-C. */
export function temporaryFolder(name: string): string {
  if (folders.size === 0) process.once('exit', () => folders.forEach(removeFolder));
  const folder = mkdtempSync(join(tmpdir(), `qingdu-${name}-`));
  folders.add(folder);
  return folder;
}
