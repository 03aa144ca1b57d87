/** Markup that has been made here and nowhere else. */
export type Markup = { readonly html: string };

type Value = string | number | Markup | Markup[];

/** Makes markup of a template: every text put into it is escaped, markup made by the same means is not. */
export const markup = (parts: TemplateStringsArray, ...values: Value[]): Markup => ({
  html: parts.reduce((before, part, n) => before + htmlOf(values[n - 1] ?? "") + part),
});

function htmlOf(value: Value): string {
  if (Array.isArray(value)) return value.map((one) => one.html).join("");
  return typeof value === "object" ? value.html : escapeHtml(String(value));
}

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (letter) => escapes[letter] ?? "");
