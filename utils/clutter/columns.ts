// The main columns of known sites: once the column beside them is gone they stand in the middle, from the first paint on.

/** Selectors of the column that holds the article, by the id of the site rule. */
const COLUMNS: Record<string, readonly string[]> = {
  apnews: ['.Page-twoColumn > .Page-main'],
  baijiahao: ['#left-container'],
  ifeng: ['[class*="index_leftContent_"]'],
  kuai: ['.detail-content__container'],
  metro: ['#single-post-content > #content'],
  netease: ['.post_main', '#epContentLeft', '.ep-content-main'],
  people: ['.layout > .col-1'],
  qq: ['.qq_conent > .LEFT'],
  sina: ['.article-content-left'],
  sohu: ['#article-container > .left.main'],
  thepaper: ['.main_lt'],
  toutiao: ['.article-detail-container > .main'],
  xinhua: ['.main > .main-left'],
};

/** What is declared for such a column: its own width stays, and what had none becomes no wider than reads well. */
export const CENTRED =
  'float:none!important;margin-left:auto!important;margin-right:auto!important;max-width:min(100%,860px)!important';

export const columnsOf = (id: string): readonly string[] => COLUMNS[id] ?? [];
