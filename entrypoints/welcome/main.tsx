// The first-run page, wired to the browser it was opened in.
import { createRoot } from 'react-dom/client';
import { Welcome } from '../../components/welcome/welcome.tsx';
import { locale, t } from '../../utils/platform/i18n.ts';
import { shortcuts } from '../../utils/platform/options-page.ts';
import { closeThisTab, openOptions } from '../../utils/platform/welcome.ts';
import '../../components/tokens.css';
import '../../components/base.css';

document.documentElement.lang = locale();
document.title = t('welcome_title');
const root = document.getElementById('root');
if (root) {
  const keys = await shortcuts().catch(() => []);
  createRoot(root).render(
    <Welcome
      port={{
        browser: import.meta.env.FIREFOX ? 'firefox' : 'chromium',
        keys: keys.find(({ command }) => command === '_execute_action')?.keys ?? '',
        openOptions,
        close: () => void closeThisTab(),
      }}
    />,
  );
}
