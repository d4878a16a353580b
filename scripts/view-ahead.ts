// A step of the build: a page whose view is a bundle of its own tells the browser of it at once, sheets and all.
import type { HtmlTagDescriptor, Plugin } from 'vite';

/** Fetches `view.tsx` beside a page's own script, which asks for it, instead of after it. */
export const viewAhead = (): Plugin => ({
  name: 'view-ahead',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle = {}, chunk: page }) => {
      const scripts = new Set<string>();
      const sheets = new Set<string>();
      const take = (file: string) => {
        const chunk = bundle[file];
        if (chunk?.type !== 'chunk' || scripts.has(file) || page?.imports.includes(file)) return;
        scripts.add(file);
        chunk.imports.forEach(take);
        for (const sheet of chunk.viteMetadata?.importedCss ?? []) sheets.add(sheet);
      };
      const isView = (file: string) => {
        const chunk = bundle[file];
        return chunk?.type === 'chunk' && chunk.facadeModuleId?.endsWith('/view.tsx');
      };
      page?.dynamicImports.filter(isView).forEach(take);
      const link = (attrs: Record<string, string | boolean>): HtmlTagDescriptor => ({
        tag: 'link',
        attrs,
        injectTo: 'head',
      });
      return [
        ...[...scripts].map((file) => link({ rel: 'modulepreload', crossorigin: true, href: `/${file}` })),
        ...[...sheets].map((file) => link({ rel: 'stylesheet', crossorigin: true, href: `/${file}` })),
      ];
    },
  },
});
