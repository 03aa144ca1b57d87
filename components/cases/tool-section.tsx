import type { ReactNode } from "react";

type ToolSectionProps = { id: string; title: string; intro?: ReactNode; children: ReactNode };

/** One part of a tool of the case: its name, what it is for, and what stands in it. */
export function ToolSection({ id, title, intro, children }: ToolSectionProps) {
  return (
    <section
      aria-labelledby={id}
      className="grid max-w-3xl gap-4 border-t border-line pt-6 pb-10 first:border-t-0 first:pt-2"
    >
      <div className="grid gap-1">
        <h2 id={id} className="text-lg">
          {title}
        </h2>
        {intro ? <p className="text-pretty text-soft">{intro}</p> : null}
      </div>
      {children}
    </section>
  );
}

/** Facts in two columns, those without an answer left out. */
export function ToolFacts({ facts }: { facts: [label: string, value: ReactNode][] }) {
  const said = facts.filter(([, value]) => value !== null && value !== "" && value !== undefined);
  if (said.length === 0) return null;
  return (
    <dl className="grid gap-x-6 gap-y-1.5 sm:grid-cols-[minmax(9rem,auto)_1fr]">
      {said.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-sm text-muted sm:pt-0.5">{label}</dt>
          <dd className="min-w-0 break-words whitespace-pre-line">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** One record of a tool: its name, a word on it, its facts, and what can be done. */
export function ToolRecord({
  title,
  aside,
  children,
  tools,
}: {
  title: ReactNode;
  aside?: ReactNode;
  children?: ReactNode;
  tools?: ReactNode;
}) {
  return (
    <li className="grid gap-3 border-b border-line py-4 last:border-b-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="min-w-0 font-sans text-base font-semibold break-words">{title}</h3>
        {aside ? <span className="text-sm text-muted">{aside}</span> : null}
      </div>
      {children}
      {tools ? <div className="flex flex-wrap items-start gap-2">{tools}</div> : null}
    </li>
  );
}
