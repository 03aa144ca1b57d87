"use client";

import { Link } from "@/components/ui/link";
import { RibbonSpark } from "@/components/ribbon/ribbon-spark";
import { Avatar } from "@/components/ui/avatar";
import { classes } from "@/components/ui/classes";
import { StateWord } from "@/components/ui/state-word";
import { Cell, Row } from "@/components/ui/table";
import { routes } from "@/lib/platform/routes";
import type { CaseLine, SaidDay } from "./case-lines";
import { QuietWord } from "./quiet-word";

/** What a row says when there is nothing to say, and of what is overdue. */
export type RowWords = { overdue: string; noDate: string; noEnd: string; nobody: string };

type CaseRowsProps = { slug: string; lines: CaseLine[]; words: RowWords };

/**
 * The rows of the list. Drawn from data on both sides: a row written out by the server as elements
 * costs several times what its words cost, once in the page and once more in what wakes it up.
 */
export function CaseRows({ slug, lines, words }: CaseRowsProps) {
  return lines.map((line) => <CaseRow key={line.id} slug={slug} line={line} words={words} />);
}

function CaseRow({ slug, line, words }: { slug: string; line: CaseLine; words: RowWords }) {
  const state = <StateWord tone={line.state.tone}>{line.state.name}</StateWord>;
  return (
    <Row data-case-row={line.id}>
      <Cell optional>
        <input
          type="checkbox"
          data-case-pick={line.id}
          aria-label={line.pick}
          className="size-4 align-middle accent-fill"
        />
      </Cell>
      <Cell>
        <Link
          href={routes.case(slug, line.id)}
          className="block rounded-sm hover:text-accent max-md:w-[calc(100vw-3rem)] md:max-w-44 2xl:max-w-60"
        >
          <span className="flex justify-between gap-3 font-medium">
            <span className="min-w-0 break-words">
              {line.client} {line.quiet ? <QuietWord /> : null}
            </span>
            <span className="shrink-0 text-sm md:hidden">{state}</span>
          </span>
          <span className="truncate text-sm text-muted max-md:hidden md:block">{line.about}</span>
          <span className="mt-0.5 block truncate text-sm text-muted md:hidden">
            <NextLine line={line} words={words} />
          </span>
        </Link>
      </Cell>
      <Cell optional>{state}</Cell>
      <Cell optional>
        <RibbonSpark {...line.spark} />
      </Cell>
      <Cell optional="medium" numeric>
        {line.progress}
      </Cell>
      <Cell optional>
        <NextStep line={line} words={words} />
      </Cell>
      <Cell optional="medium">
        {line.blocked ? (
          <span className="line-clamp-2 text-sm text-soft first-letter:uppercase">
            {line.blocked.shown}
            {line.blocked.more ? <span className="text-muted"> {line.blocked.more}</span> : null}
          </span>
        ) : null}
      </Cell>
      <Cell optional="wide" numeric>
        {line.end ? <Day day={line.end} /> : <span className="text-muted">{words.noEnd}</span>}
      </Cell>
      <Cell optional>
        {line.lead ? (
          <span className="flex items-center gap-1.5" title={line.lead}>
            <Avatar name={line.lead} decorative />
            <span className="max-w-36 truncate max-2xl:sr-only">{line.lead}</span>
          </span>
        ) : (
          <span className="text-muted">{words.nobody}</span>
        )}
      </Cell>
    </Row>
  );
}

type PartProps = { line: CaseLine; words: RowWords };

function NextStep({ line, words }: PartProps) {
  if (!line.next) return <span className="text-muted">{line.nothingNext}</span>;
  const { day, title } = line.next;
  return (
    <>
      <span className={classes("block whitespace-nowrap", line.late && "text-late")}>
        {day ? <Day day={day} /> : <span className="text-muted">{words.noDate}</span>}
        {line.late ? <span className="ml-2 text-xs font-medium">{words.overdue}</span> : null}
      </span>
      <span className="line-clamp-2 text-sm text-muted md:max-w-36 xl:max-w-44 2xl:max-w-64">{title}</span>
    </>
  );
}

/** The same in one line, for a phone. */
function NextLine({ line, words }: PartProps) {
  if (!line.next) return line.nothingNext;
  const { day, title } = line.next;
  if (!day) return title;
  return (
    <>
      <time dateTime={day.on} className={line.late ? "font-medium text-late" : "text-soft"}>
        {day.short}
      </time>
      {line.late ? <span className="sr-only"> {words.overdue}</span> : null} · {title}
    </>
  );
}

const Day = ({ day }: { day: SaidDay }) => (
  <time dateTime={day.on} title={day.long} className="tabular-nums">
    {day.short}
  </time>
);
