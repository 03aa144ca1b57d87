import { Link } from "@/components/ui/link";
import type { ComponentProps, ReactNode } from "react";
import { buttonLook, type ButtonSize, type ButtonVariant } from "./button-look";

type LinkButtonProps = Omit<ComponentProps<typeof Link>, "className" | "style"> & {
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  icon?: ReactNode;
};

export function LinkButton({ variant = "secondary", size = "md", icon, children, ...props }: LinkButtonProps) {
  return (
    <Link {...props} className={buttonLook(variant, size)}>
      {icon}
      {children}
    </Link>
  );
}
