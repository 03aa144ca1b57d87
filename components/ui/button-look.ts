import { classes } from "./classes";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "sm" | "md";

const sizes: Record<ButtonSize, string> = {
  sm: "min-h-7 px-2 text-sm pointer-coarse:min-h-control",
  md: "min-h-control px-3 text-base",
};

const variants: Record<ButtonVariant, string> = {
  primary: "border-transparent bg-fill text-on-fill hover:bg-fill-strong aria-disabled:hover:bg-fill",
  secondary: "border-line-strong bg-raised text-ink hover:bg-hover aria-disabled:hover:bg-raised",
  quiet: "border-transparent bg-transparent text-soft hover:bg-hover hover:text-ink aria-disabled:hover:bg-transparent",
  danger: "border-transparent bg-late-fill text-on-fill hover:bg-late-fill-strong aria-disabled:hover:bg-late-fill",
};

/** The look shared by buttons and by links that act like one. */
export function buttonLook(variant: ButtonVariant, size: ButtonSize): string {
  return classes("text-button", sizes[size], variants[variant]);
}
