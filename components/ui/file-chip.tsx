import { FileText } from "./icons";
import type { ReactNode } from "react";

type FileChipProps = {
  name: string;
  /** Size and kind, in words. */
  detail?: string | undefined;
  href?: string | undefined;
  /** Such as a button that removes it. */
  action?: ReactNode;
};

export function FileChip({ name, detail, href, action }: FileChipProps) {
  const label = (
    <>
      <FileText className="size-4 shrink-0 text-muted" />
      <span className="truncate" title={name}>
        {name}
      </span>
      {detail ? <span className="shrink-0 text-sm text-muted">{detail}</span> : null}
    </>
  );
  return (
    <span className="inline-flex min-h-control max-w-full items-center gap-1 rounded-md border border-line bg-raised pr-1 pl-2.5">
      {href ? (
        <a
          href={href}
          className="flex min-w-0 items-center gap-2 rounded-sm py-1 pr-1.5 hover:text-accent hover:underline"
        >
          {label}
        </a>
      ) : (
        <span className="flex min-w-0 items-center gap-2 py-1 pr-1.5">{label}</span>
      )}
      {action}
    </span>
  );
}
