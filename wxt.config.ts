// What the build makes of the entrypoints: manifest, permissions, per-site sheets.
import { defineConfig } from 'wxt';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/module-react'],
});
