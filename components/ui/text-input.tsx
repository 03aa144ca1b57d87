import type { ComponentProps } from "react";
import { controlLook } from "./control-look";

export type TextInputProps = Omit<ComponentProps<"input">, "className" | "style">;

export function TextInput({ type = "text", ...props }: TextInputProps) {
  return <input {...props} type={type} className={`${controlLook} h-control`} />;
}
