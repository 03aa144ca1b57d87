import { ArrowDown, ArrowUp } from "./icons";
import { Link } from "@/components/ui/link";
import type { ComponentProps, ReactNode } from "react";
import { classes } from "./classes";

/** What every cell has is said once, here: a list has hundreds of them. */
const look = classes(
  "w-full border-collapse text-left [&_:is(td,th)]:px-2 [&_:is(td,th)]:py-2 [&_:is(td,th)]:align-middle",
  "2xl:[&_:is(td,th)]:px-3 [&_:is(td,th):first-child]:pl-2 [&_:is(td,th):last-child]:pr-2",
);

/** Rows, not cards. Put `THead` and `TBody` inside. The caption is read aloud, not shown. */
export function Table({ caption, children }: { caption: string; children: ReactNode }) {
  return (
    <div className="relative max-lg:overflow-x-auto">
      <table className={look}>
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </div>
  );
}

export function THead({ children }: { children: ReactNode }) {
  return (
    <thead className="sticky top-0 z-10 bg-paper text-sm text-muted">
      <tr>{children}</tr>
    </thead>
  );
}

export function TBody({ children }: { children: ReactNode }) {
  return <tbody>{children}</tbody>;
}

type RowProps = Omit<ComponentProps<"tr">, "className" | "style"> & { current?: boolean };

export function Row({ current = false, ...props }: RowProps) {
  return (
    <tr
      {...props}
      aria-current={current || undefined}
      className="border-b border-line hover:bg-hover aria-[current]:bg-accent-soft"
    />
  );
}

export type Sorting = { href: string; direction: "ascending" | "descending" | null };

/** Columns that leave when the screen is narrow: on a phone, or already where there is no room for all. */
type Optional = boolean | "medium" | "wide";

type HeadCellProps = { children: ReactNode; numeric?: boolean; sort?: Sorting | undefined; optional?: Optional };

export function HeadCell({ children, numeric = false, sort, optional = false }: HeadCellProps) {
  return (
    <th
      scope="col"
      aria-sort={sort?.direction ?? undefined}
      className={classes(cell(numeric, optional), "font-medium shadow-[inset_0_-1px_0_var(--line)]")}
    >
      {sort ? <SortLink sort={sort}>{children}</SortLink> : children}
    </th>
  );
}

type CellProps = Omit<ComponentProps<"td">, "className" | "style"> & { numeric?: boolean; optional?: Optional };

export function Cell({ numeric = false, optional = false, ...props }: CellProps) {
  return <td {...props} className={classes(cell(numeric, optional), numeric && "whitespace-nowrap") || undefined} />;
}

function SortLink({ sort, children }: { sort: Sorting; children: ReactNode }) {
  const Arrow = sort.direction === "descending" ? ArrowDown : ArrowUp;
  return (
    <Link href={sort.href} className="group/sort inline-flex items-center gap-1 rounded-sm hover:text-ink">
      {children}
      <Arrow className={classes("size-3.5", !sort.direction && "opacity-0 group-hover/sort:opacity-60")} />
    </Link>
  );
}

function cell(numeric: boolean, optional: Optional): string {
  return classes(
    numeric && "text-right tabular-nums",
    optional === true && "max-md:hidden",
    optional === "medium" && "max-xl:hidden",
    optional === "wide" && "max-2xl:hidden",
  );
}
