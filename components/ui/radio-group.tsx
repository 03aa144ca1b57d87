import { useId, type ReactNode } from "react";
import { FieldError } from "./field";

export type RadioOption = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };

export type RadioGroupProps = {
  name: string;
  legend: ReactNode;
  options: RadioOption[];
  defaultValue?: string | null | undefined;
  hint?: ReactNode;
  error?: string | null | undefined;
  required?: boolean | undefined;
  inline?: boolean | undefined;
  onChange?: (value: string) => void;
};

/** Native radios: keyboard and form work without any script. */
export function RadioGroup(props: RadioGroupProps) {
  const { name, legend, options, defaultValue, hint, error, required, inline, onChange } = props;
  const id = useId();
  return (
    <fieldset className="@container min-w-0" aria-describedby={error ? `${id}-error` : hint ? `${id}-hint` : undefined}>
      <legend className="mb-1 font-medium">{legend}</legend>
      {hint ? (
        <p id={`${id}-hint`} className="mb-2 text-sm text-muted">
          {hint}
        </p>
      ) : null}
      <div className={inline ? "flex flex-wrap gap-x-5 gap-y-1.5" : "grid gap-1.5"}>
        {options.map((option) => (
          <label key={option.value} className="flex items-start gap-2 pointer-coarse:min-h-control pointer-coarse:py-2">
            <span className="flex h-[1lh] items-center">
              <input
                type="radio"
                name={name}
                value={option.value}
                defaultChecked={option.value === defaultValue}
                disabled={option.disabled}
                required={required}
                onChange={onChange && ((event) => onChange(event.target.value))}
                className="tick-box"
              />
            </span>
            <span className="min-w-0">
              {option.label}
              {option.hint ? <span className="block text-sm text-muted">{option.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
    </fieldset>
  );
}
