type InlineSelectProps = { name: string; label: string; value: string; options: { value: string; label: string }[] };

/** A choice inside a sentence. */
export function InlineSelect({ name, label, value, options }: InlineSelectProps) {
  return (
    <select
      name={name}
      aria-label={label}
      defaultValue={value}
      className="field-sizing-content max-w-full cursor-pointer appearance-none truncate rounded-sm border-b border-dashed border-line-strong bg-transparent px-0.5 font-medium text-ink hover:border-accent hover:text-accent"
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
