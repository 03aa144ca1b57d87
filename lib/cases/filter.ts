import { type CaseState, caseStates } from "@/db/enums";
import { addDays, addMonths, toDate } from "@/lib/calendar/dates";
import { type PlaybookKey, playbookKeys } from "@/lib/playbooks/schema";

export const caseSorts = ["due", "client", "state", "progress", "end", "lead"] as const;
export type CaseSort = (typeof caseSorts)[number];

export const caseEndings = ["month", "quarter", "next_quarter", "passed"] as const;
export type CaseEnding = (typeof caseEndings)[number];

/** Which cases a list shows and in which order: the whole of its address. */
export type CaseFilter = {
  search: string;
  /** Open, ended, both, or one state. Both only while searching: people look for a case wherever it is. */
  view: "open" | "ended" | "all" | CaseState;
  /** Led by this person; `me` is who looks. */
  lead: string | null;
  playbook: PlaybookKey | null;
  ending: CaseEnding | null;
  overdue: boolean;
  sort: CaseSort;
  descending: boolean;
  cursor: CaseCursor | null;
};

/** A place in the order: what lies after it, or before it. */
export type CaseCursor = { back: boolean; value: string | null; id: string };

/** Reads a filter from an address. What makes no sense is left out. */
export function filterFrom(query: URLSearchParams): CaseFilter {
  const text = (name: string) => (query.get(name) ?? "").trim();
  const search = text("search").slice(0, 100);
  const view = [...caseStates, "open" as const, "ended" as const].find((one) => one === text("view"));
  const sort = text("sort").replace(/^-/, "");
  return {
    search,
    view: view ?? (search ? "all" : "open"),
    lead: text("lead") === "me" || uuid.test(text("lead")) ? text("lead") : null,
    playbook: playbookKeys.find((one) => one === text("playbook")) ?? null,
    ending: caseEndings.find((one) => one === text("ending")) ?? null,
    overdue: text("overdue") === "1",
    sort: caseSorts.find((one) => one === sort) ?? "due",
    descending: text("sort").startsWith("-"),
    cursor: cursorFrom(text("after"), false) ?? cursorFrom(text("before"), true),
  };
}

/** The filter as an address has it, with changes; turning a page is part of the change, or the first page. */
export function queryFrom(filter: CaseFilter, change: Partial<CaseFilter> = {}): Record<string, string | undefined> {
  const next = { ...filter, cursor: null, ...change };
  const implied = next.search ? "all" : "open";
  const sort = next.sort === "due" && !next.descending ? undefined : `${next.descending ? "-" : ""}${next.sort}`;
  return {
    search: next.search || undefined,
    view: next.view === implied || next.view === "all" ? undefined : next.view,
    lead: next.lead ?? undefined,
    playbook: next.playbook ?? undefined,
    ending: next.ending ?? undefined,
    overdue: next.overdue ? "1" : undefined,
    sort,
    ...(next.cursor ? { [next.cursor.back ? "before" : "after"]: `${next.cursor.value ?? ""}~${next.cursor.id}` } : {}),
  };
}

/** Whether the list shows less than every open case. */
export const isNarrowed = (filter: CaseFilter): boolean =>
  filter.search !== "" ||
  filter.view !== "open" ||
  filter.lead !== null ||
  filter.playbook !== null ||
  filter.ending !== null ||
  filter.overdue;

/** The days a word for the end of the contract means, today included; open towards the past for what has passed. */
export function daysOfEnding(ending: CaseEnding, today: string): { from: string | null; to: string } {
  const day = toDate(today);
  if (ending === "passed") return { from: null, to: addDays(today, -1).toString() };
  if (ending === "month")
    return { from: day.with({ day: 1 }).toString(), to: day.with({ day: day.daysInMonth }).toString() };
  const first = day.with({ month: Math.floor((day.month - 1) / 3) * 3 + 1, day: 1 });
  const from = ending === "quarter" ? first : addMonths(first, 3);
  return { from: from.toString(), to: addDays(addMonths(from, 3), -1).toString() };
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function cursorFrom(text: string, back: boolean): CaseCursor | null {
  const cut = text.lastIndexOf("~");
  const id = text.slice(cut + 1);
  return cut >= 0 && uuid.test(id) ? { back, value: cut === 0 ? null : text.slice(0, cut), id } : null;
}
