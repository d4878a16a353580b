// The scripts that a page of the built extension loads before it can draw.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param output the folder of a build
 * @param page a page in it, such as `popup.html`
 * @returns the scripts that it names and what these import at once, by their paths in the folder
 */
export function firstLoad(output: string, page: string): string[] {
  const html = readFileSync(join(output, page), 'utf8');
  const found = new Set([...html.matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)].map((m) => m[1] as string));
  for (const file of found) {
    const code = readFileSync(join(output, file), 'utf8');
    for (const m of code.matchAll(/(?:import|from)\s*["']\.\/([\w.-]+\.js)["']/g))
      found.add(`${file.slice(0, file.lastIndexOf('/') + 1)}${m[1]}`);
  }
  return [...found];
}
