// Brings a bare machine to where the project runs, then runs scripts/start.ts or scripts/test.ts: plain JavaScript
// without imports from node_modules, since it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findBrowser, variableOf } from './lib/browsers.mjs';
import { installDependencies, projectNode, ROOT } from './lib/dependencies.mjs';
import { ensureBrowser } from './lib/install-browser.mjs';
import { fail, Mendable } from './lib/say.mjs';

const OLDEST_NODE = 20;

/** What each command needs to run: the browsers that must be there. */
function neededBrowsers(command, args) {
  if (args.includes('--help') || args.includes('-h')) return [];
  if (command === 'test') {
    const only = args[args.indexOf('--browser') + 1];
    return args.includes('--unit')
      ? []
      : ['chromium', 'firefox'].filter((name) => !args.includes('--browser') || name === only);
  }
  if (args.includes('--firefox')) return ['firefox'];
  // Any browser that is already there is better than a download.
  return [!findBrowser('chromium') && findBrowser('firefox') ? 'firefox' : 'chromium'];
}

function main() {
  const [command, ...args] = process.argv.slice(2);
  if (command !== 'start' && command !== 'test')
    throw new Mendable('Say what to do: npm start, or npm test.');
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    throw new Mendable(
      `Node ${process.versions.node} is too old: install Node ${OLDEST_NODE} or newer (nodejs.org).`,
    );
  }
  installDependencies();
  const browsers = neededBrowsers(command, args);
  const env = { ...process.env };
  for (const name of browsers) env[variableOf(name)] = ensureBrowser(name);
  const instead = command === 'start' && browsers[0] === 'firefox' && !args.includes('--firefox');
  const { status, signal } = spawnSync(
    projectNode(),
    [join(ROOT, `scripts/${command}.ts`), ...args, ...(instead ? ['--firefox'] : [])],
    { stdio: 'inherit', env },
  );
  process.exit(status ?? (signal ? 130 : 1));
}

try {
  main();
} catch (error) {
  fail(error);
}
