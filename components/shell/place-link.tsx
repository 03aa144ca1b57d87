"use client";

import { Link } from "@/components/ui/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { Tooltip } from "@/components/ui/tooltip";
import { useNarrow } from "./sidebar";

type PlaceLinkProps = { href: string; label: string; icon: ReactNode };

/** A place of the workspace. It is the current one on every page below its address. */
export function PlaceLink({ href, label, icon }: PlaceLinkProps) {
  const narrow = useNarrow();
  const path = usePathname();
  const current = path === href || path.startsWith(`${href}/`);
  const link = (
    <Link href={href} aria-current={current ? "page" : undefined} className="place-link">
      {icon}
      <span className={narrow ? "sr-only" : "min-w-0 truncate"}>{label}</span>
    </Link>
  );
  return <li>{narrow ? <Tooltip text={label}>{link}</Tooltip> : link}</li>;
}
