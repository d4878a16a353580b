// Hosts: which domain one lies under, what of it its owner registered, and whether a government's own.

/** Whether `host` is `domain` or one of its subdomains. */
export function underDomain(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

/** Two-part public suffixes that news sites use; what is missing only makes two hosts look alike less often. */
const SECOND_LEVEL = /^(?:ac|co|com|edu|gob|gov|go|ne|net|or|org)\.[a-z]{2}$/;

/** The part of a host that its owner registered: `news.example.com.cn` → `example.com.cn`. */
export function registrable(host: string): string {
  const labels = host.split('.');
  const pair = labels.slice(-2).join('.');
  return labels.length > 2 && SECOND_LEVEL.test(pair) ? labels.slice(-3).join('.') : pair;
}

/** A government's own host. */
export function isOfficialHost(host: string): boolean {
  return /(?:^|\.)(?:gov|mil)(?:\.[a-z]{2})?$/.test(host);
}

/** The host of an http(s) address, or `undefined`. */
export function hostOf(href: string): string | undefined {
  const match = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(href.trim());
  return match?.[1]?.toLowerCase();
}
