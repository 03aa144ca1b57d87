type Control = HTMLInputElement | HTMLTextAreaElement;

const controlsOf = (question: HTMLElement) => [...question.querySelectorAll<Control>("input, textarea")];

const isGiven = (control: Control) =>
  control instanceof HTMLTextAreaElement ? control.value.trim() !== "" : control.checked;

/** The question a field belongs to. */
export const questionOf = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>("[data-question]") : null;

/** How many questions that can be seen have no answer yet. */
export const countLeft = (form: HTMLFormElement): number =>
  [...form.querySelectorAll<HTMLElement>("[data-question]")].filter(
    (question) => question.offsetParent !== null && !controlsOf(question).some(isGiven),
  ).length;

/** One question as a form of its own: what the draft is kept by. */
export function fieldsOf(question: HTMLElement, publicId: string): FormData {
  const fields = new FormData();
  fields.set("link", publicId);
  fields.set("question", question.dataset.question ?? "");
  for (const control of controlsOf(question)) if (isGiven(control)) fields.append(control.name, control.value);
  return fields;
}
