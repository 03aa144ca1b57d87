import { setAsTyped } from "@/components/ui/early-text";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** A field as somebody left it: which one, what stood in it before, and what was typed. */
export type TypedField = { field: string; label: string; before: string; typed: string };

const kinds = ["text", "email", "tel", "url", "number", "date", "datetime-local"].map((kind) => `input[type=${kind}]`);
const controls = ["textarea", "form select", ...kinds].join();

/**
 * Notes what is typed on this page. Out: what is typed and not saved at the moment; the same to be asked for later, when
 * some of its fields may be gone; and how to stop.
 */
export function watchTyping() {
  const before = new WeakMap<Control, string>();
  const touched = new Set<Control>();
  const onFocus = ({ target }: Event) => {
    if (isControl(target) && !before.has(target)) before.set(target, target.value);
  };
  const onInput = ({ target }: Event) => {
    for (const control of touched) if (!control.isConnected) touched.delete(control);
    if (isControl(target)) touched.add(target);
  };
  document.addEventListener("focusin", onFocus);
  document.addEventListener("input", onInput);
  const leftOf = (control: Control) => leftIn(control, before.get(control) ?? "");
  const read = () => [...touched].flatMap(leftOf);
  const hold = () => {
    const held = [...touched]
      .filter((control) => !isPicker(control))
      .map((control) => [control, leftOf(control)] as const);
    return () => held.flatMap(([control, left]) => (control.isConnected ? [] : left));
  };
  const stop = () => {
    document.removeEventListener("focusin", onFocus);
    document.removeEventListener("input", onInput);
  };
  return { read, hold, stop };
}

/** Puts typed texts back where they were. Out: those without exactly one such field, or with a changed one. */
export function putBack(fields: TypedField[]): TypedField[] {
  return fields.filter((field) => !putBackOne(field));
}

function putBackOne({ field, before, typed }: TypedField): boolean {
  const [control, other] = [...document.querySelectorAll(controls)]
    .filter(isControl)
    .filter((one) => idOf(one) === field);
  if (!control || other) return false;
  if (control.value === typed) return true;
  if (control.value !== before) return false;
  for (let at: Element | null = control; at; at = at.parentElement)
    if (at instanceof HTMLDetailsElement) at.open = true;
  setAsTyped(control, typed);
  control.dispatchEvent(new Event(control instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }));
  return true;
}

/** A form whose fields are its address, and one that was emptied or saved, keep nothing. */
function leftIn(control: Control, before: string): TypedField[] {
  if (!control.isConnected || control.value === before || control.form?.hasAttribute("action")) return [];
  return [{ field: idOf(control), label: labelOf(control), before, typed: control.value }];
}

/** What a field is told apart by after the page was loaded anew: its form, the record that is about, and its name. */
function idOf(control: Control): string {
  const names = [...(control.form?.elements ?? [])].map((one) => ("name" in one ? String(one.name) : ""));
  return [control.form?.dataset.about ?? "", ...names, control.name, labelOf(control)].join("|");
}

/** What a field is called, without the word that it may stay empty, which stands apart by its looks alone. */
const labelOf = (control: Control) =>
  [...(control.labels?.[0]?.childNodes ?? [])].map(({ textContent }) => textContent).join(" ") ||
  (control.ariaLabel ?? "");

/** A list one picks from saves at once: what stands in it is only what was looked for. */
const isPicker = (control: Control) => control.form === null && control.role === "combobox";

const isControl = (target: unknown): target is Control => target instanceof HTMLElement && target.matches(controls);
