// Why words of the article could not be shown in the page, said so that the reader need not search for them.
import type { Article, JumpTarget } from '../../utils/model.ts';
import type { MessageKey } from '../../utils/platform/i18n.ts';

/** The message for a jump that found nothing. */
export function jumpFailure(article: Article | null | undefined, target: JumpTarget): MessageKey {
  if (!article || 'quote' in target) return 'jump_failed';
  const block = article.blocks.find(({ start, end }) => start <= target.start && target.start < end);
  if (article.pages?.read && block?.id.startsWith('p')) return 'jump_other_page';
  return article.fromData ? 'jump_not_yet' : 'jump_failed';
}
