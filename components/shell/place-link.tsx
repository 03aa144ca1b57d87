"use client";

import Link from "next/link";
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
    <Link
      href={href}
      aria-current={current ? "page" : undefined}
      className="flex min-h-control w-full items-center gap-2.5 rounded-md px-2.5 text-soft -outline-offset-2 hover:bg-hover hover:text-ink aria-[current]:bg-hover aria-[current]:font-medium aria-[current]:text-ink [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted aria-[current]:[&_svg]:text-accent"
    >
      {icon}
      <span className={narrow ? "sr-only" : "min-w-0 truncate"}>{label}</span>
    </Link>
  );
  return <li>{narrow ? <Tooltip text={label}>{link}</Tooltip> : link}</li>;
}
