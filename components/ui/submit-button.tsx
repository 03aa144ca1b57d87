"use client";

import { useFormStatus } from "react-dom";
import { Button, type ButtonProps } from "./button";

/** The one button that sends the form around it, and shows that it is being sent. */
export function SubmitButton({ variant = "primary", ...props }: Omit<ButtonProps, "type" | "pending">) {
  const { pending } = useFormStatus();
  return <Button {...props} type="submit" variant={variant} pending={pending} />;
}
