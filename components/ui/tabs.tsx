import { Link } from "@/components/ui/link";
import type { ReactNode } from "react";
import { ScrollStrip } from "./scroll-strip";

export type LinkChoice = { href: string; label: ReactNode; current: boolean; count?: number | undefined };

/** Views of the same thing, each with an address of its own. */
export function Tabs({ label, items }: { label: string; items: LinkChoice[] }) {
  return (
    <ScrollStrip label={label} current={currentOf(items)} className="-mb-px border-b border-line">
      <ul className="flex gap-5">
        {items.map((item) => (
          <li key={item.href}>
            <Link
              href={item.href}
              aria-current={item.current ? "page" : undefined}
              className="flex min-h-9 items-center gap-1.5 border-b-2 border-transparent whitespace-nowrap text-muted -outline-offset-2 hover:text-ink aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink pointer-coarse:min-h-control"
            >
              {item.label}
              {item.count === undefined ? null : <span className="text-sm text-muted">{item.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </ScrollStrip>
  );
}

export const currentOf = (items: LinkChoice[]) => items.find(({ current }) => current)?.href;
