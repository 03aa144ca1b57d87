import { formText } from "./form-text";

/** What was chosen in a field of a form, as one of its options. Out: the first option when it is none of them. */
export function formChoice<Option extends string>(
  form: HTMLFormElement,
  name: string,
  options: readonly [Option, ...Option[]],
): Option {
  const chosen = formText(form, name);
  return options.find((option) => option === chosen) ?? options[0];
}
