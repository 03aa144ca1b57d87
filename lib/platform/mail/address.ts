const local = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const domain = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$/;

/**
 * The one way an e-mail address is written here, so that two spellings are never two people.
 * In: what somebody typed. Out: the address in lower case, or null when it is not one plain ASCII address.
 * Compatibility forms are folded first: a full-width at sign must be counted as the at sign it becomes.
 */
export function normalEmail(raw: string): string | null {
  if (raw.length > 1000) return null;
  const address = raw.normalize("NFKC").trim().toLowerCase();
  if (address.length > 254) return null;
  const [name, host, ...more] = address.split("@");
  if (name === undefined || host === undefined || more.length > 0) return null;
  return name.length <= 64 && local.test(name) && domain.test(host) ? address : null;
}

/**
 * A person's name as it may stand in a mail header: no line breaks, quotes, brackets or invisible characters.
 * In: any text. Out: at most 100 characters, possibly none.
 */
export const headerName = (name: string): string =>
  headerText(name.replaceAll(/["'`<>\\]/g, ""))
    .slice(0, 100)
    .trim();

/** Any text as it may stand in a header: one line, nothing invisible. */
export const headerText = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
