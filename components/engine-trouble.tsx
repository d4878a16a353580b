// Why a model gave nothing: the real error, what the server said, and the exact cure.
import { findMessage } from '../utils/platform/i18n.ts';
import type { EngineTrouble } from './engine-port.ts';
import styles from './engine-trouble.module.css';

export function Trouble({ trouble }: { trouble: EngineTrouble }) {
  const { failure, detail, status, remedy } = trouble;
  const cure = remedy && findMessage(`engine_cure_${remedy.cure.replaceAll('-', '_')}`);
  return (
    <div className={styles.trouble} role="alert" data-testid="engine-trouble" data-failure={failure}>
      <p>{findMessage(`engine_failure_${failure}`) ?? failure}</p>
      {detail && (
        <p className={styles.detail}>
          {status ? `${status} · ` : ''}
          {detail}
        </p>
      )}
      {cure && <p>{cure}</p>}
      {remedy?.line && <code className={styles.line}>{remedy.line}</code>}
    </div>
  );
}
