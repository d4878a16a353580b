// Which addresses a link of the article may lead to.

/** The address if it is of the web (http, https), else nothing. */
export function safeLink(href: string | undefined): string | undefined {
  if (!href || !URL.canParse(href)) return undefined;
  return /^https?:$/.test(new URL(href).protocol) ? href : undefined;
}
