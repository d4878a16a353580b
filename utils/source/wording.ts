// How findings are worded: which message, with which values in which order. The texts are in
// wording-messages.json, in the format of WebExtension locales; nothing here is shown by itself.
import type { Finding } from '../model.ts';

type Values = Record<string, string | number>;

export interface Variant {
  /** Name of the message. */
  key: string;
  /** Names of the values, in the order of `$1`, `$2` … ; `quote` is the finding's own quote. */
  values: readonly string[];
  /** The first variant that fits is taken; one without a condition always fits. */
  when?: (values: Values) => boolean;
}

const is =
  (name: string, value: string | number) =>
  (values: Values): boolean =>
    values[name] === value;
const has =
  (name: string) =>
  (values: Values): boolean =>
    values[name] !== undefined && values[name] !== '' && values[name] !== 0;
const atLeast =
  (name: string, least: number) =>
  (values: Values): boolean =>
    Number(values[name]) >= least;

const LIST = ['name', 'entry', 'list', 'date'] as const;

/** Variants by `id:state`. Every finding that `describeSource` makes has an entry. */
export const WORDING: Record<string, readonly Variant[]> = {
  'platform:found': [
    { key: 'finding_platform_found_nameless', values: ['platform', 'platformEn'], when: is('account', '') },
    { key: 'finding_platform_found', values: ['account', 'platform', 'platformEn'] },
  ],
  'platform:not-found': [{ key: 'finding_platform_not_found', values: ['site', 'host'] }],
  'account-class:found': [{ key: 'finding_account_class_found', values: ['line'] }],
  'self-description:found': [{ key: 'finding_self_description_found', values: ['line'] }],
  'host-identity:found': [{ key: 'finding_host_identity_found', values: ['host'] }],
  'host-identity:not-found': [{ key: 'finding_host_identity_not_found', values: ['name', 'host'] }],
  'host-identity:unknown': [{ key: 'finding_host_identity_unknown', values: ['name'] }],
  'satire:found': [{ key: 'finding_satire_found', values: ['host', 'list', 'date'] }],
  'fact-checker:found': [{ key: 'finding_fact_checker_found', values: ['host', 'list', 'date'] }],
  'community-list:found': [{ key: 'finding_community_list', values: ['entry', 'list', 'date', 'status'] }],
  'account-list-match:found': [
    { key: 'finding_account_list_match_found_by_hand', values: LIST, when: has('byHand') },
    { key: 'finding_account_list_match_found', values: LIST },
  ],
  'account-list-match:not-found': [{ key: 'finding_list_match_not_found', values: ['name', 'list', 'date'] }],
  'list-match:found': [
    { key: 'finding_list_match_found_by_hand', values: LIST, when: has('byHand') },
    { key: 'finding_list_match_found', values: LIST },
  ],
  'list-match:not-found': [{ key: 'finding_list_match_not_found', values: ['name', 'list', 'date'] }],
  'licence:found': [{ key: 'finding_licence_found', values: ['number'] }],
  'icp:found': [{ key: 'finding_icp_found', values: ['number'] }],
  'police-record:found': [{ key: 'finding_police_record_found', values: ['number'] }],
  'policies:found': [{ key: 'finding_policies_found', values: ['count', 'names'] }],
  'stated-source:found': [
    { key: 'finding_stated_source_declared', values: ['source'], when: is('how', 'declared') },
    { key: 'finding_stated_source_found', values: ['source'] },
  ],
  'stated-source:not-found': [{ key: 'finding_stated_source_not_found', values: [] }],
  'source-kind:found': [
    { key: 'finding_source_kind_self', values: ['source'], when: is('kind', 'self') },
    { key: 'finding_source_kind_site', values: ['source'], when: is('kind', 'site') },
    { key: 'finding_source_kind_vague', values: ['source'], when: is('kind', 'vague') },
    { key: 'finding_source_kind_official', values: ['source'] },
  ],
  'original-link:found': [{ key: 'finding_original_link_found', values: ['source', 'host'] }],
  'original-link:not-found': [{ key: 'finding_original_link_not_found', values: ['source'] }],
  'compiled-from:found': [{ key: 'finding_compiled_from', values: ['names'] }],
  'original-title:found': [
    { key: 'finding_original_title_differs', values: ['title'], when: has('differs') },
    { key: 'finding_original_title_same', values: ['title'] },
  ],
  'byline:found': [{ key: 'finding_byline_found', values: ['name'] }],
  'byline:not-found': [{ key: 'finding_byline_not_found', values: [] }],
  'reporter:found': [{ key: 'finding_reporter_found', values: ['name'] }],
  'reporter:not-found': [{ key: 'finding_reporter_not_found', values: [] }],
  'editor:found': [{ key: 'finding_editor_found', values: ['name'] }],
  'editor:not-found': [{ key: 'finding_editor_not_found', values: [] }],
  'published:found': [
    { key: 'finding_published_yearless', values: ['printed', 'date'], when: has('printed') },
    { key: 'finding_published_found', values: ['date'] },
  ],
  'published:not-found': [{ key: 'finding_published_not_found', values: [] }],
  'updated:found': [{ key: 'finding_updated_found', values: ['date'] }],
  'age:found': [
    { key: 'finding_age_updated', values: ['date', 'months', 'updated'], when: has('updated') },
    { key: 'finding_age_years', values: ['date', 'years'], when: atLeast('years', 3) },
    { key: 'finding_age_months', values: ['date', 'months'], when: atLeast('months', 2) },
    { key: 'finding_age_days', values: ['date', 'days'], when: atLeast('days', 1) },
    { key: 'finding_age_today', values: ['date'] },
  ],
  'age:unknown': [{ key: 'finding_age_unknown', values: [] }],
  'nearby-fresh:found': [{ key: 'finding_nearby_fresh_found', values: ['date', 'month', 'months'] }],
  'nearby-fresh:not-found': [{ key: 'finding_nearby_fresh_not_found', values: ['from', 'to'] }],
  'nearby-fresh:unknown': [{ key: 'finding_nearby_fresh_unknown', values: ['from', 'to'] }],
  'undated-event:found': [{ key: 'finding_undated_event_found', values: ['count', 'quote'] }],
  'headline-numbers:found': [
    {
      key: 'finding_headline_numbers_period',
      values: ['number', 'phrase', 'word'],
      when: is('seen', 'period'),
    },
    {
      key: 'finding_headline_numbers_hedge',
      values: ['number', 'phrase', 'word'],
      when: is('seen', 'hedge'),
    },
    { key: 'finding_headline_numbers_near', values: ['number', 'phrase'], when: is('seen', 'near') },
    { key: 'finding_headline_numbers_found', values: ['number', 'phrase'] },
  ],
  'headline-numbers:not-found': [{ key: 'finding_headline_numbers_not_found', values: ['number'] }],
  'figures:found': [{ key: 'finding_figures_agree', values: ['quote', 'computed'] }],
  'figures:not-found': [{ key: 'finding_figures_differ', values: ['quote', 'computed', 'stated'] }],
  'percent-base:not-found': [{ key: 'finding_percent_base', values: ['count', 'quote'] }],
  'sponsored:found': [{ key: 'finding_sponsored_found', values: ['label'] }],
  'ai-label:found': [{ key: 'finding_ai_label_found', values: ['label'] }],
  'fiction:found': [{ key: 'finding_fiction_found', values: ['label'] }],
  'opinion:found': [{ key: 'finding_opinion_found', values: ['label'] }],
  'correction:found': [{ key: 'finding_correction_found', values: ['label'] }],
  'promo-tail:found': [{ key: 'finding_promo_tail_found', values: ['quote'] }],
  'disclaimer:found': [{ key: 'finding_disclaimer_found', values: ['quote'] }],
  'pseudonym:found': [{ key: 'finding_pseudonym', values: ['quote'] }],
  'named-attribution:found': [{ key: 'finding_named_attribution_found', values: ['count', 'names'] }],
  'unnamed-attribution:found': [{ key: 'finding_unnamed_attribution_found', values: ['count', 'quote'] }],
  'quoted-speech:found': [
    { key: 'finding_quoted_speech_speakers', values: ['count', 'who', 'speakers'], when: has('who') },
    { key: 'finding_quoted_speech_found', values: ['count', 'quote'] },
  ],
  'links-out:found': [{ key: 'finding_links_out_found', values: ['count', 'host'] }],
  'links-out:not-found': [{ key: 'finding_links_out_not_found', values: [] }],
  'official-link:found': [{ key: 'finding_official_link_found', values: ['host'] }],
  'fact-check-link:found': [{ key: 'finding_fact_check_link_found', values: ['host'] }],
};

/** Everything a variant may name: the finding's values, its quote, and its list's name and date. */
function valuesOf(finding: Finding): Values {
  const { list, quote = '' } = finding;
  return {
    quote,
    ...(list ? { list: list.name, date: list.date, entry: list.entry } : {}),
    ...finding.values,
  };
}

/**
 * The message of a finding and its substitutions, ready for `i18n.getMessage(key, values)`.
 * `undefined` for a finding that has no wording, which then is not shown.
 */
export function wordFinding(finding: Finding): { key: string; values: string[] } | undefined {
  const values = valuesOf(finding);
  const variant = WORDING[`${finding.id}:${finding.state}`]?.find(({ when }) => !when || when(values));
  return variant && { key: variant.key, values: variant.values.map((name) => String(values[name] ?? '')) };
}

/** The message of an open question: `event-dates` → `unknown_event_dates`. */
export function wordUnknown(name: string): string {
  return `unknown_${name.replaceAll('-', '_')}`;
}
