import { useId, type ComponentProps, type ReactNode } from "react";
import { buttonLook, type ButtonSize, type ButtonVariant } from "./button-look";
import { Spinner } from "./spinner";
import { Tooltip } from "./tooltip";

export type ButtonProps = Omit<ComponentProps<"button">, "disabled" | "className" | "style"> & {
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  icon?: ReactNode;
  pending?: boolean | undefined;
  /** Why it cannot be pressed now. It stays focusable, so that the reason can be read. */
  disabledReason?: string | null | undefined;
};

export function Button({ disabledReason, ...props }: ButtonProps) {
  const reasonId = useId();
  if (!disabledReason) return <BareButton {...props} />;
  return (
    <Tooltip id={reasonId} text={disabledReason}>
      <BareButton {...props} blocked aria-describedby={reasonId} />
    </Tooltip>
  );
}

type BareButtonProps = Omit<ButtonProps, "disabledReason"> & { blocked?: boolean };

function BareButton({
  variant = "secondary",
  size = "md",
  icon,
  pending,
  blocked,
  children,
  ...props
}: BareButtonProps) {
  const inert = pending || blocked;
  // A submit button would submit in spite of aria-disabled, so it stops being one.
  const disarmed = inert ? { type: "button" as const, onClick: undefined, formAction: undefined } : {};
  return (
    <button
      type="button"
      {...props}
      {...disarmed}
      aria-disabled={inert || undefined}
      aria-busy={pending || undefined}
      className={buttonLook(variant, size)}
    >
      {pending ? <Spinner /> : icon}
      {children}
    </button>
  );
}
