import type { ComponentProps, ReactNode } from "react";

type CheckboxProps = Omit<ComponentProps<"input">, "className" | "style" | "type"> & {
  label: ReactNode;
  hint?: ReactNode;
  /** Keeps the label for screen readers only, for a box in a row that speaks for itself. */
  hideLabel?: boolean;
};

export function Checkbox({ label, hint, hideLabel = false, ...props }: CheckboxProps) {
  return (
    <label className="flex items-start gap-2 pointer-coarse:min-h-control pointer-coarse:py-2">
      <span className="flex h-[1lh] items-center">
        <input {...props} type="checkbox" className="tick-box" />
      </span>
      <span className={hideLabel ? "sr-only" : "min-w-0"}>
        {label}
        {hint ? <span className="block text-sm text-muted">{hint}</span> : null}
      </span>
    </label>
  );
}
