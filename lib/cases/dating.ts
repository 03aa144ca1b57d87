import "server-only";
import { findCaseContract } from "@/lib/contracts/review/queries";
import { ruleOf } from "@/lib/contracts/terms";
import { hasSignedExit } from "@/lib/notice/serving/queries";
import type { Scope } from "@/lib/platform/scope";
import { forecastAnchors } from "@/lib/playbooks/rules";
import { consequencesOf } from "./consequences";
import { loadCaseHead } from "./queries";
import { anchorsOf, whyNotChange, whyNotDates } from "./rules";
import { findLastChange, findStanding } from "./queries/dates";
import { listDatedTasks, rescheduled } from "./queries/schedule";
import { dateFields, dayOrNothing, type SetDates } from "./schema";

/**
 * A case with the dates it has, those that are asked for, and what they would move. Changes nothing. An empty date is
 * asked for as none; one the address does not name stays as it is.
 */
export async function previewDates(scope: Scope, caseId: string, asked: URLSearchParams) {
  const head = await loadCaseHead(scope, caseId);
  if (!head) return null;
  const wanted = wantedIn(asked, head.dates);
  const dates = { ...head.dates, ...wanted };
  const contract = await findCaseContract(scope, caseId);
  return {
    head,
    wanted,
    changed: dateFields.filter((field) => wanted[field] !== head.dates[field]),
    forecast: forecastAnchors(anchorsOf(dates)),
    effect: rescheduled(await listDatedTasks(scope, caseId), dates, scope.workspace.calendar, scope.actor.locale),
    consequences: consequencesOf(currentDates(head.dates), wanted, {
      today: scope.today,
      calendar: scope.workspace.calendar,
      rule: contract && ruleOf(contract),
      agreed: await hasSignedExit(scope, caseId),
      statedEnd: await findStanding(scope, caseId, "endsOn"),
    }),
    lastChange: await findLastChange(scope, caseId),
    whyNot: whyNotChange(head) ?? whyNotDates(dates),
  };
}

export type DatesPreview = NonNullable<Awaited<ReturnType<typeof previewDates>>>;

const wantedIn = (query: URLSearchParams, now: SetDates): SetDates =>
  pick((field) => (query.has(field) ? dayOrNothing(query.get(field) ?? undefined) : (now[field] ?? null)));

const currentDates = (dates: SetDates): SetDates => pick((field) => dates[field]);

function pick(dateOf: (field: (typeof dateFields)[number]) => string | null): SetDates {
  return Object.fromEntries(dateFields.map((field) => [field, dateOf(field)])) as SetDates;
}
