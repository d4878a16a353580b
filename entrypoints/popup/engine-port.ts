// The popup's way to the optional engines: which are there, and one of them put to work. Loaded when the digest stands.
import type { EngineOffer, EnginePort } from '../../components/engine-port.ts';
import type { Article } from '../../utils/model.ts';
import { builtInModels, engineFetch, hasEngineAccess } from '../../utils/platform/engine-access.ts';
import { isThisMachine, loadEngine, loadEngineKey } from '../../utils/platform/engine-settings.ts';
import type { BuiltIn } from '../../utils/summary/engines/built-in.ts';
import { presetOf } from '../../utils/summary/engines/presets.ts';

const langOf = ({ lang }: Article) => (lang.startsWith('zh') ? ('zh' as const) : ('en' as const));
/** Needed only when an engine is asked: most of it is the facts module. */
const core = () => import('./engine-core.ts');
const builtIn = () => import('../../utils/summary/engines/built-in.ts');
const hasBuiltIn = () => Object.keys(builtInModels<BuiltIn>()).length > 0;

export const engines: EnginePort = {
  offers: async (article) => {
    const offers: EngineOffer[] = [];
    const config = await loadEngine();
    if (config?.model) {
      const { name } = presetOf(config.preset);
      offers.push({
        id: 'server',
        name: [name, config.model].filter(Boolean).join(' · '),
        downloads: false,
        rewrite: config.rewrite,
        ...(isThisMachine(config.baseUrl) ? {} : { host: new URL(config.baseUrl).host }),
      });
    }
    if (hasBuiltIn()) {
      const { builtInEngine } = await builtIn();
      const found = await builtInEngine(builtInModels<BuiltIn>(), langOf(article));
      if (found)
        offers.push({
          id: 'built-in',
          name: found.engine.name,
          downloads: found.availability !== 'available',
          rewrite: false,
        });
    }
    return offers;
  },
  run: async (offer, article, { lines, rewrite, onProgress, signal }) => {
    const { EngineError, figuresOf, openAiEngine, remedyFor, runEngine } = await core();
    const config = await loadEngine();
    const key = await loadEngineKey();
    const server = config && { ...config, preset: presetOf(config.preset).id, ...(key ? { key } : {}) };
    try {
      let engine = null;
      if (offer.id === 'server' && server) {
        if (!(await hasEngineAccess(server.baseUrl)))
          return { trouble: { failure: 'unreachable', remedy: { cure: 'grant' } } };
        const { name, shape } = presetOf(server.preset);
        engine = openAiEngine(server, engineFetch, { name, shape });
      } else
        engine = (await (await builtIn()).builtInEngine(builtInModels<BuiltIn>(), langOf(article)))?.engine;
      if (!engine) return { trouble: { failure: 'unavailable' } };
      const figures = figuresOf(article);
      return { answer: await runEngine(engine, article, { lines, rewrite, onProgress, figures }, signal) };
    } catch (error) {
      const known =
        error instanceof EngineError ? error : new EngineError('answer', String(error).slice(0, 120));
      return {
        trouble: {
          failure: known.failure,
          ...(known.status === undefined ? {} : { status: known.status }),
          ...(known.detail ? { detail: known.detail } : {}),
          ...(server && offer.id === 'server' ? { remedy: remedyFor(known, server) } : {}),
        },
      };
    }
  },
};
