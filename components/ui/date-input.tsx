import type { ComponentProps } from "react";
import { controlLook } from "./control-look";

type DateInputProps = Omit<ComponentProps<"input">, "className" | "style" | "type">;

/** A calendar date, `YYYY-MM-DD` in and out, in the browser's own picker. */
export function DateInput(props: DateInputProps) {
  return <input {...props} type="date" className={`${controlLook} h-control max-w-44`} />;
}
