export type ComboboxOption = { value: string; label: string; hint?: string | undefined };

/** Finds "Łódź" by "lodz": every typed word must appear, whatever its diacritics. */
export function filterOptions(options: ComboboxOption[], typed: string): ComboboxOption[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return options;
  return options.filter((option) => {
    const text = fold(`${option.label} ${option.hint ?? ""}`);
    return words.every((word) => text.includes(word));
  });
}

function fold(text: string): string {
  return text.toLocaleLowerCase().replaceAll("ł", "l").normalize("NFD").replaceAll(/\p{M}/gu, "");
}
