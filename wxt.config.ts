// What the build makes of the entrypoints: manifest, permissions, per-site sheets.
import { defineConfig } from 'wxt';
import { contentEntries, siteFiles } from './scripts/site-files.ts';
import { viewAhead } from './scripts/view-ahead.ts';
import { siteRules } from './utils/sites/index.ts';

/** `known` is what is shipped; scripts/build-measure.ts sets the others. */
const extent =
  process.env.QINGDU_EXTENT === 'measure' || process.env.QINGDU_EXTENT === 'measure-generic'
    ? process.env.QINGDU_EXTENT
    : 'known';
const rules = extent === 'measure-generic' ? [] : siteRules;

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/module-react'],
  zip: { excludeSources: ['test/**', 'docs/**', 'out/**'] },
  vite: () => ({ build: { modulePreload: false }, plugins: [viewAhead()] }),
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    short_name: '清读',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'contextMenus',
      'scripting',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
      'storage',
    ],
    // The same hosts as the content scripts: the chip on the page may ask for the lens (docs/store/permissions.md).
    host_permissions: siteRules.flatMap((rule) => rule.hosts.map((host) => `*://*.${host}/*`)).sort(),
    // Asked for on a click, one site at a time.
    optional_host_permissions: ['*://*/*'],
    action: {
      default_title: '__MSG_extActionTitle__',
      // Firefox would otherwise put the button into the extensions panel, where no badge is seen.
      ...(browser === 'firefox' ? { default_area: 'navbar' } : {}),
    },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+Q' } },
      'toggle-clean': {
        suggested_key: { default: 'Alt+Shift+C' },
        description: '__MSG_command_toggle_clean__',
      },
      'toggle-reader': {
        suggested_key: { default: 'Alt+Shift+R' },
        description: '__MSG_command_toggle_reader__',
      },
    },
    ...(browser === 'firefox'
      ? {
          // Firefox's own default would turn http://localhost, where readers run their models, into https.
          content_security_policy: { extension_pages: "script-src 'self'; object-src 'self'" },
          browser_specific_settings: {
            gecko: {
              id: '{433b8fae-51fa-4ee5-9a89-5d36a2fe6fb5}',
              strict_min_version: '140.0',
              // Nothing is collected. The text of an article may go to a model server that the reader sets up, once
              // they have agreed to that (utils/platform/engine-access.ts).
              data_collection_permissions: { required: ['none'], optional: ['websiteContent'] },
            },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
  hooks: {
    'build:manifestGenerated': (_wxt, manifest) => {
      // The title of popup.html would otherwise stand here, in one language.
      if (manifest.action) manifest.action.default_title = '__MSG_extActionTitle__';
      if (manifest.sidebar_action) manifest.sidebar_action.default_title = '__MSG_app_name__';
      manifest.content_scripts = contentEntries(rules, extent);
    },
    'build:publicAssets': (_wxt, files) => {
      for (const { path, contents } of siteFiles(siteRules)) files.push({ relativeDest: path, contents });
    },
  },
});
