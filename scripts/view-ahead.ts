// A step of the build: a page of the extension names in its HTML what it is going to ask for, so that it comes at once.
import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

/**
 * Few files: each one that a page fetches costs it a millisecond or two of its own. React is for the views alone: what
 * begins before them must not wait for it.
 */
const SHARED = [
  { name: 'browser', test: /utils\/platform\/i18n\.ts$|wxt\/dist\/browser|html-plugins|preload-helper/ },
  {
    name: 'tab',
    test: /utils\/platform\/(?:inject|messages|migrations|page-choices|patience|sections|settings|side-panel|sites|source-lists|summary-length|tab|tab-cleaning|tab-reading)\.ts$|popup\/(?:told|with-lists)\.ts$/,
  },
  {
    name: 'react',
    test: /node_modules\/(?:react|react-dom|scheduler)\/|components\/digest\/(?:icons|section|phrases)\.tsx|components\/engine-port/,
  },
];

const link = (rel: string, file: string): HtmlTagDescriptor => ({
  tag: 'link',
  attrs: { rel, crossorigin: true, href: `/${file}` },
  injectTo: 'head',
});

/**
 * The scripts of the view (`view.tsx`), which is a bundle of its own where the page has something to begin before it
 * draws; and the sheets of everything that is loaded later.
 */
export const viewAhead = (): Plugin => ({
  name: 'view-ahead',
  enforce: 'pre',
  apply: 'build',
  // Since every sheet is named in the page there is nothing left to fetch before a bundle is asked for.
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null),
  outputOptions: (options) =>
    options.format === 'es' ? { ...options, codeSplitting: { groups: SHARED } } : null,
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle = {}, chunk: page }) => {
      const chunkOf = (file: string): Rolldown.OutputChunk | undefined =>
        bundle[file]?.type === 'chunk' ? bundle[file] : undefined;
      /** A file and all that it imports at once. */
      const withImports = (file: string, seen = new Set<string>()): Set<string> => {
        if (seen.has(file)) return seen;
        seen.add(file);
        for (const one of chunkOf(file)?.imports ?? []) withImports(one, seen);
        return seen;
      };
      const own = page ? withImports(page.fileName) : new Set<string>();
      const all = new Set(own);
      for (const file of all)
        for (const later of chunkOf(file)?.dynamicImports ?? [])
          for (const one of withImports(later)) all.add(one);
      const rest = [...all].filter((file) => !own.has(file));
      const view = rest.find((file) => chunkOf(file)?.facadeModuleId?.endsWith('/view.tsx'));
      const scripts = view ? [...withImports(view)].filter((file) => !own.has(file)) : [];
      const sheets = new Set(rest.flatMap((file) => [...(chunkOf(file)?.viteMetadata?.importedCss ?? [])]));
      return [
        ...scripts.map((file) => link('modulepreload', file)),
        ...[...sheets].map((file) => link('stylesheet', file)),
      ];
    },
  },
});
