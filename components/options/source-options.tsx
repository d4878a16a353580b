// The lists that the source note asks only when the reader wants it.
import { useEffect, useState } from 'react';
import { t } from '../../utils/platform/i18n.ts';
import { loadSourceLists, storeSourceLists } from '../../utils/platform/source-lists.ts';
import { Check } from './fields.tsx';
import styles from './options.module.css';

export function SourceOptions() {
  const [rsp, setRsp] = useState(false);
  useEffect(() => {
    void loadSourceLists().then((lists) => setRsp(lists.rsp));
  }, []);
  const change = (on: boolean) => {
    setRsp(on);
    // A write that fails leaves the page as shown; the next visit shows what is stored.
    void storeSourceLists({ rsp: on }).catch(() => {});
  };
  return (
    <>
      <Check name="options_rsp" on={rsp} onChange={change} />
      <p className={styles.help}>{t('options_rsp_help')}</p>
    </>
  );
}
