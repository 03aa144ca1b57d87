const allowed = new Set(["http:", "https:", "mailto:"]);

/** Where a link in somebody's text may lead: to a whole web address or a mail address. Null: nowhere. */
export function safeAddress(written: string): string | null {
  const url = URL.canParse(written) ? new URL(written) : null;
  return url && allowed.has(url.protocol) ? url.href : null;
}
