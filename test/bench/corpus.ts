// A folder of labelled pages for measuring: gold.json and pages/, given by --corpus; nothing of it is in the project.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface GoldPage {
  id: string;
  file: string;
  url: string;
  lang: string;
  kind: string;
  title?: string;
  publishedAt?: { printed: string | null; iso: string | null } | null;
  author?: string | null;
  source?: string | null;
  bodyStart?: string;
  bodyEnd?: string;
  bodyChars?: number;
  /** The container used while labelling. */
  bodySelector?: string;
  clutter: { text: string; cat: string; inBody: boolean }[];
  keepText: string[];
}

/** The value of `--name value` on the command line. */
export const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};

export const flag = (name: string): boolean => process.argv.includes(`--${name}`);

/** White space and invisible characters removed: how labels are matched. */
export const bare = (text: string | null | undefined): string =>
  (text ?? '').replace(/[\s\u200b\u200c\ufeff\u00a0]/g, '');

/** The labelled pages; ends the program with a clear sentence when the folder is not there. */
export function goldPages(): { pages: GoldPage[]; html: (page: GoldPage) => string } {
  const folder = option('corpus');
  if (!folder || !existsSync(join(folder, 'gold.json'))) {
    console.error(
      folder
        ? `No gold.json in ${folder}: give the folder of labelled pages with --corpus DIR.`
        : 'This benchmark reads a folder of labelled pages that is not part of the project: --corpus DIR.',
    );
    process.exit(2);
  }
  const only = option('only');
  const gold = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as { pages: Partial<GoldPage>[] };
  const pages = gold.pages
    .map((page) => ({ clutter: [], keepText: [], ...page }) as GoldPage)
    .filter((page) => !only || only.split(',').some((id) => page.id.startsWith(id)));
  return { pages, html: (page) => readFileSync(join(folder, 'pages', page.file), 'utf8') };
}
