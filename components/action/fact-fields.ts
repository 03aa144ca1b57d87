import type { FactField } from "./fact-form";

type ChoiceOf<Value extends string> = Pick<FactField, "name" | "label" | "hint" | "required"> & {
  values: readonly Value[];
  say: (value: Value) => string;
  initial: Value | undefined;
};

/** A field in which one of the words of a list is chosen. In: how each of them is said. */
export const choiceOf = <Value extends string>({ values, say, ...field }: ChoiceOf<Value>): FactField => ({
  ...field,
  kind: "choice",
  options: values.map((value) => ({ value, label: say(value) })),
});

/** A field in which one record is chosen by its name, or none. */
export const oneOf = (
  records: readonly { id: string; name: string }[],
  field: Pick<FactField, "name" | "label" | "hint" | "initial">,
): FactField => ({ ...field, kind: "choice", options: records.map(({ id, name }) => ({ value: id, label: name })) });
