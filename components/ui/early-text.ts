type Control = HTMLInputElement | HTMLTextAreaElement;
type Settable = Control | HTMLSelectElement;

/**
 * Given as the `ref` of a field whose text React holds: what a person typed before the page came alive is told to it,
 * as if typed now. Without it the first redraw would put the text of the server back.
 */
export function keepEarlyText(field: Control | null) {
  const typed = field?.value;
  if (!field || typed === undefined || typed === field.defaultValue) return;
  const { selectionStart, selectionEnd, defaultValue } = field;
  field.value = defaultValue;
  setAsTyped(field, typed);
  field.setSelectionRange(selectionStart, selectionEnd);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Sets a field past React, which only hears of a text that differs from the one it set last. Tell it by an event. */
export function setAsTyped(field: Settable, text: string) {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")?.set?.call(field, text);
}
