/** The options of a choice among words, each as one reads it. */
export const optionsOf = <Value extends string>(values: readonly Value[], say: (value: Value) => string) =>
  values.map((value) => ({ value, label: say(value) }));
