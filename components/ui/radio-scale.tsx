import { useId, type ReactNode } from "react";
import { FieldError } from "./field";

type RadioScaleProps = {
  name: string;
  legend: ReactNode;
  points: { value: string; label: string }[];
  /** What the two ends mean, in words. */
  ends: [low: string, high: string];
  defaultValue?: string | null | undefined;
  hint?: ReactNode;
  error?: string | null | undefined;
  required?: boolean | undefined;
};

/** A scale such as 0 to 10: one native radio per point, large enough for a thumb. */
export function RadioScale({ name, legend, points, ends, defaultValue, hint, error, required }: RadioScaleProps) {
  const id = useId();
  return (
    <fieldset className="@container min-w-0" aria-describedby={`${id}-ends${error ? ` ${id}-error` : ""}`}>
      <legend className="mb-1 font-medium">{legend}</legend>
      {hint ? <p className="mb-2 text-sm text-muted">{hint}</p> : null}
      <div className="grid grid-cols-6 gap-1.5 @lg:flex">
        {points.map((point) => (
          <label key={point.value} className="scale-point">
            <input
              type="radio"
              name={name}
              value={point.value}
              defaultChecked={point.value === defaultValue}
              required={required}
              className="sr-only"
            />
            {point.label}
          </label>
        ))}
      </div>
      <p id={`${id}-ends`} className="mt-1.5 flex justify-between gap-4 text-sm text-muted">
        <span>{ends[0]}</span>
        <span className="text-right">{ends[1]}</span>
      </p>
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
    </fieldset>
  );
}
