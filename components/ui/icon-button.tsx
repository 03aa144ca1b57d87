import { useId, type ComponentProps, type ReactNode } from "react";
import { Tooltip } from "./tooltip";

type IconButtonProps = Omit<ComponentProps<"button">, "className" | "style" | "disabled" | "children"> & {
  /** Read aloud, and shown on hover and focus. */
  label: string;
  icon: ReactNode;
  pressed?: boolean | undefined;
  disabledReason?: string | null | undefined;
};

export function IconButton({ label, icon, pressed, disabledReason, ...props }: IconButtonProps) {
  const tipId = useId();
  const disarmed = disabledReason ? { type: "button" as const, onClick: undefined } : {};
  return (
    <Tooltip id={tipId} text={disabledReason ?? label}>
      <button
        type="button"
        {...props}
        {...disarmed}
        aria-label={label}
        aria-pressed={pressed}
        aria-disabled={disabledReason ? true : undefined}
        aria-describedby={disabledReason ? tipId : undefined}
        className={iconButtonLook}
      >
        {icon}
      </button>
    </Tooltip>
  );
}

export const iconButtonLook = "icon-button";
