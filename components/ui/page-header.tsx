import { Link } from "@/components/ui/link";
import type { ReactNode } from "react";
import { PageTitle } from "./page-title";

type PageHeaderProps = {
  title: string;
  /** What the tab is called where that is not the heading, from the inside out. */
  names?: readonly string[];
  /** Where I am, from the outside in, without the page itself. */
  trail?: { href: string; label: string }[];
  trailLabel?: string;
  /** The one primary action of the page. */
  action?: ReactNode;
  /** One line under the title. */
  children?: ReactNode;
};

export function PageHeader({ title, names = [title], trail = [], trailLabel, action, children }: PageHeaderProps) {
  return (
    <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 pb-5">
      <PageTitle names={names} />
      <div className="grid min-w-0 gap-1">
        {trail.length > 0 ? (
          <nav aria-label={trailLabel}>
            <ol className="flex flex-wrap gap-x-1.5 text-sm text-muted">
              {trail.map((step, index) => (
                <li key={step.href} className="flex min-w-0 gap-1.5">
                  {index > 0 ? <span aria-hidden="true">/</span> : null}
                  <Link href={step.href} className="truncate rounded-sm hover:text-ink hover:underline">
                    {step.label}
                  </Link>
                </li>
              ))}
            </ol>
          </nav>
        ) : null}
        <h1 className="text-2xl break-words">{title}</h1>
        {children ? <div className="max-w-reading text-soft">{children}</div> : null}
      </div>
      {action ? <div className="flex shrink-0 gap-2">{action}</div> : null}
    </header>
  );
}
