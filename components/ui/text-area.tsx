import type { ComponentProps } from "react";
import { controlLook } from "./control-look";

type TextAreaProps = Omit<ComponentProps<"textarea">, "className" | "style">;

/** Grows with what is written in it. */
export function TextArea({ rows = 3, ...props }: TextAreaProps) {
  return (
    <textarea {...props} rows={rows} className={`${controlLook} field-sizing-content min-h-20 py-1.5 max-h-[60vh]`} />
  );
}
