import type { FactField } from "./fact-form";

/** The options of a choice among words, each as one reads it. */
export const optionsOf = <Value extends string>(values: readonly Value[], say: (value: Value) => string) =>
  values.map((value) => ({ value, label: say(value) }));

type ChoiceOf<Value extends string> = Pick<FactField, "name" | "label" | "hint" | "required"> & {
  values: readonly Value[];
  say: (value: Value) => string;
  initial: Value | undefined;
};

/** A field in which one of the words of a list is chosen. In: how each of them is said. */
export const choiceOf = <Value extends string>({ values, say, ...field }: ChoiceOf<Value>): FactField => ({
  ...field,
  kind: "choice",
  options: optionsOf(values, say),
});

/** A field in which one record is chosen by its name, or none. */
export const oneOf = (
  records: readonly { id: string; name: string }[],
  field: Pick<FactField, "name" | "label" | "hint" | "initial">,
): FactField => ({ ...field, kind: "choice", options: records.map(({ id, name }) => ({ value: id, label: name })) });
