// The optional engines under the summary: what is offered, if anything; their turn is loaded where something is.
import { lazy, Suspense, useEffect, useState } from 'react';
import type { Article } from '../../utils/model.ts';
import { type EngineOffer, useEngines } from '../engine-port.ts';

const EngineTurn = lazy(() => import('./engine-turn.tsx'));

interface Props {
  article: Article;
  lines: number;
  /** Whether the answer stands in the place of the default lines. */
  onAnswer: (answered: boolean) => void;
}

export function EngineStrip(props: Props) {
  const { article } = props;
  const engines = useEngines();
  const [offers, setOffers] = useState<EngineOffer[]>([]);

  useEffect(() => {
    let current = true;
    void engines?.offers(article).then(
      (found) => current && setOffers(found),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [engines, article]);

  if (!engines || offers.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <EngineTurn {...props} engines={engines} offers={offers} />
    </Suspense>
  );
}
