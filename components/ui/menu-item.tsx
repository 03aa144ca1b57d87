import { Link } from "@/components/ui/link";
import type { ComponentProps, ReactNode } from "react";
import { classes } from "./classes";

type MenuLinkProps = { href: string; children: ReactNode; icon?: ReactNode; current?: boolean };

export function MenuLink({ href, children, icon, current = false }: MenuLinkProps) {
  return (
    <Link
      href={href}
      role="menuitem"
      tabIndex={-1}
      aria-current={current ? "page" : undefined}
      className={classes("menu-item", current && "font-medium")}
    >
      {icon}
      <span className="min-w-0 flex-1">{children}</span>
    </Link>
  );
}

type MenuButtonProps = Omit<ComponentProps<"button">, "className" | "style" | "disabled" | "role"> & {
  icon?: ReactNode;
  danger?: boolean | undefined;
  disabledReason?: string | null | undefined;
};

/** A choice that acts. Inside a form it may be `type="submit"`. */
export function MenuButton({ icon, danger, disabledReason, children, ...props }: MenuButtonProps) {
  const disarmed = disabledReason ? { type: "button" as const, onClick: undefined } : {};
  return (
    <button
      type="button"
      {...props}
      {...disarmed}
      role="menuitem"
      tabIndex={-1}
      aria-disabled={disabledReason ? true : undefined}
      className={classes("menu-item", danger && "text-late")}
    >
      {icon}
      <span className={classes("min-w-0 flex-1", disabledReason && "text-muted")}>
        {children}
        {disabledReason ? <span className="block text-sm">{disabledReason}</span> : null}
      </span>
    </button>
  );
}

export function MenuSeparator() {
  return <hr className="mx-2 my-1 border-line" />;
}
