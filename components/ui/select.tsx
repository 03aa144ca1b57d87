import { ChevronDown } from "./icons";
import type { ComponentProps } from "react";
import { controlLook } from "./control-look";

export type SelectOption = { value: string; label: string; disabled?: boolean };

type SelectProps = Omit<ComponentProps<"select">, "className" | "style" | "multiple" | "size"> & {
  options?: SelectOption[];
  /** The empty choice, such as "Choose". */
  placeholder?: string | undefined;
};

/** The browser's own list. Pass `options`, or `<option>` and `<optgroup>` as children. */
export function Select({ options = [], placeholder, children, ...props }: SelectProps) {
  return (
    <span className="relative block">
      <select {...props} className={`${controlLook} h-control appearance-none truncate pr-8`}>
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
        {children}
      </select>
      <ChevronDown className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-muted" />
    </span>
  );
}
