// What the reader taught, site by site: each rule as it is, deleted at a click, and back at another.
import { useState } from 'react';
import { t } from '../../utils/platform/i18n.ts';
import type { OwnRule, OwnRules } from './options-port.ts';
import styles from './rules-list.module.css';
import { UndoLine } from './undo-line.tsx';

type Kind = keyof OwnRules;

interface Props {
  rules: Readonly<Record<string, OwnRules>>;
  onDelete: (site: string, kind: Kind, rule: OwnRule) => void;
  onRestore: (site: string, kind: Kind, rule: OwnRule) => void;
}

const KINDS = ['hide', 'keep'] as const;

export function RulesList({ rules, onDelete, onRestore }: Props) {
  const [removed, setRemoved] = useState<[string, Kind, OwnRule] | null>(null);
  const sites = Object.keys(rules).sort();
  const stillGone =
    removed && !rules[removed[0]]?.[removed[1]].some(({ selector }) => selector === removed[2].selector);
  return (
    <>
      {sites.length === 0 && <p className={styles.none}>{t('options_rules_none')}</p>}
      {sites.map((site) => (
        <section key={site} className={styles.site} data-testid="rules-site">
          <h3 className={styles.name}>{site}</h3>
          <ul>
            {KINDS.flatMap((kind) =>
              (rules[site]?.[kind] ?? []).map((rule) => (
                <li key={`${kind} ${rule.selector}`} className={styles.rule} data-testid="own-rule">
                  <span className={styles.kind} data-kind={kind}>
                    {t(kind === 'hide' ? 'options_rule_hide' : 'options_rule_keep')}
                  </span>
                  <span className={styles.what}>
                    {rule.text && <span className={styles.text}>{rule.text}</span>}
                    <code>{rule.selector}</code>
                  </span>
                  <time className={styles.date} dateTime={rule.added}>
                    {rule.added}
                  </time>
                  <button
                    type="button"
                    className={styles.link}
                    aria-label={t('options_rule_delete_named', { rule: rule.selector })}
                    onClick={() => {
                      onDelete(site, kind, rule);
                      setRemoved([site, kind, rule]);
                    }}
                  >
                    {t('options_delete')}
                  </button>
                </li>
              )),
            )}
          </ul>
        </section>
      ))}
      <UndoLine
        testid="rule-undo"
        done={removed && stillGone ? t('options_rule_deleted', { rule: removed[2].selector }) : undefined}
        onUndo={() => {
          if (removed) onRestore(...removed);
          setRemoved(null);
        }}
      />
    </>
  );
}
