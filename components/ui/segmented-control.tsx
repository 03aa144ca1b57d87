import { Link } from "@/components/ui/link";
import { ScrollStrip } from "./scroll-strip";
import { currentOf, type LinkChoice } from "./tabs";

/** A few ways to look at the same list. */
export function SegmentedControl({ label, items }: { label: string; items: LinkChoice[] }) {
  return (
    <ScrollStrip label={label} current={currentOf(items)} className="max-w-full">
      <ul className="inline-flex gap-0.5 rounded-md bg-sunken p-0.5">
        {items.map((item) => (
          <li key={item.href}>
            <Link
              href={item.href}
              aria-current={item.current ? "page" : undefined}
              className="flex min-h-7 items-center gap-1.5 rounded-sm px-2.5 text-sm whitespace-nowrap text-muted -outline-offset-2 hover:text-ink aria-[current]:bg-raised aria-[current]:font-medium aria-[current]:text-ink aria-[current]:ring-1 aria-[current]:ring-line pointer-coarse:min-h-10"
            >
              {item.label}
              {item.count === undefined ? null : <span className="text-muted">{item.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </ScrollStrip>
  );
}
