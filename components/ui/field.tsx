import { CircleAlert } from "./icons";
import { useId, type ReactNode } from "react";

/** What a control needs to belong to its field: spread it on the control. */
export type FieldControl = {
  id: string;
  required?: boolean;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
};

type FieldProps = {
  label: string;
  children: (control: FieldControl) => ReactNode;
  hint?: ReactNode;
  error?: string | null | undefined;
  required?: boolean | undefined;
  /** Shown after the label of a field that may stay empty, such as "optional". */
  optionalWord?: string | undefined;
};

export function Field({ label, hint, error, required, optionalWord, children }: FieldProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const describedBy = [error && errorId, hint && hintId].filter(Boolean).join(" ");
  const control: FieldControl = { id };
  if (required) control.required = true;
  if (describedBy) control["aria-describedby"] = describedBy;
  if (error) control["aria-invalid"] = true;
  return (
    <div className="@container min-w-0">
      <label htmlFor={id} className="mb-1 block font-medium">
        {label}
        {optionalWord ? <span className="ml-1.5 text-sm font-normal text-muted">{optionalWord}</span> : null}
      </label>
      <div
        className={error ? "grid items-start gap-x-4 gap-y-1 @xl:grid-cols-[minmax(0,1fr)_minmax(0,15rem)]" : undefined}
      >
        {children(control)}
        {error ? <FieldError id={errorId}>{error}</FieldError> : null}
      </div>
      {hint ? (
        <p id={hintId} className="mt-1 text-sm text-muted">
          {hint}
        </p>
      ) : null}
    </div>
  );
}

export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="flex gap-1.5 text-sm text-late @xl:pt-1.5">
      <CircleAlert className="mt-0.5 size-3.5 shrink-0" />
      <span className="min-w-0">{children}</span>
    </p>
  );
}
