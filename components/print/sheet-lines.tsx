type SheetLinesProps = {
  lines: { label: string; text: string }[];
  /** Between rules, at the head of a paper. */
  ruled?: boolean;
};

/** Facts on a paper, each on a line of its own; those without an answer left out. */
export function SheetLines({ lines, ruled = false }: SheetLinesProps) {
  return (
    <dl className={ruled ? "grid gap-1.5 border-y py-3" : "grid gap-1.5"}>
      {lines
        .filter(({ text }) => text !== "")
        .map(({ label, text }) => (
          <div
            key={label}
            className="grid gap-x-4 sm:grid-cols-[11rem_minmax(0,1fr)] print:grid-cols-[11rem_minmax(0,1fr)]"
          >
            <dt className="text-muted">{label}</dt>
            <dd className="min-w-0 break-words whitespace-pre-wrap">{text}</dd>
          </div>
        ))}
    </dl>
  );
}
