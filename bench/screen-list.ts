import { loadActivity } from "../lib/activity/queries.ts";
import { loadAnalysis } from "../lib/analysis/queries.ts";
import { previewDates } from "../lib/cases/dating.ts";
import { filterFrom } from "../lib/cases/filter.ts";
import { type CaseHead, loadCaseHead } from "../lib/cases/queries.ts";
import { listCases } from "../lib/cases/queries/listing.ts";
import { loadClientsPage } from "../lib/clients/listing/queries.ts";
import { loadClientPage } from "../lib/clients/queries.ts";
import { loadDiscussion } from "../lib/comments/queries.ts";
import { loadReview } from "../lib/contracts/review/queries.ts";
import { loadCaseTalks } from "../lib/conversations/queries.ts";
import { loadDecisions } from "../lib/decisions/queries.ts";
import { loadCaseFeedback } from "../lib/feedback/queries.ts";
import { loadOverview } from "../lib/feedback/queries/overview.ts";
import { loadFiles } from "../lib/files/queries.ts";
import { loadPeople } from "../lib/members/queries.ts";
import { loadNotices } from "../lib/notice/serving/queries.ts";
import { loadNegotiation } from "../lib/offers/queries.ts";
import { loadOffersReport } from "../lib/offers/report/queries.ts";
import { hasChangedSince } from "../lib/platform/live/since.ts";
import type { Scope } from "../lib/platform/scope.ts";
import { loadRenewals } from "../lib/renewals/queries.ts";
import { loadReplan } from "../lib/replanning/queries.ts";
import { loadCaseTasks } from "../lib/tasks/queries.ts";
import { loadTaskPanel } from "../lib/tasks/queries/panel.ts";
import { loadWork } from "../lib/work/queries.ts";

export type Sample = { caseId: string; clientId: string; taskId: string };
type Screen = [name: string, load: (scope: Scope) => Promise<unknown>];

const cases = (query: Record<string, string>) => (scope: Scope) =>
  listCases(scope, filterFrom(new URLSearchParams(query)));

const clients = (search: string) => (scope: Scope) => loadClientsPage(scope, { search, archived: false, after: null });

/** What each page of the product reads, in the order in which its page reads it. In: the case, client and task to look at. */
export function screensOf({ caseId, clientId, taskId }: Sample): Screen[] {
  const onCase = (name: string, load: (scope: Scope, head: CaseHead) => Promise<unknown>): Screen => [
    name,
    async (scope) => {
      const head = await loadCaseHead(scope, caseId);
      return head && load(scope, head);
    },
  ];
  return [
    ["list of cases by next date", cases({})],
    ["list of cases by client", cases({ sort: "client" })],
    ["list of cases in one state", cases({ view: "settlement" })],
    ["list of cases that are late", cases({ overdue: "1" })],
    ["list of cases, second page", secondPage],
    ["search among cases, rare word", cases({ search: "77" })],
    ["search among cases, common word", cases({ search: "lak" })],
    ["my work: counts, late, this week", (scope) => loadWork(scope, null)],
    ["list of clients", clients("")],
    ["search among clients, common word", clients("client 7")],
    ["client", (scope) => loadClientPage(scope, clientId)],
    ["renewals", (scope) => loadRenewals(scope, 90)],
    ["offers", (scope) => loadOffersReport(scope, { period: "year" })],
    ["feedback", (scope) => loadOverview(scope, { period: "year" })],
    ["people", loadPeople],
    ["case page", (scope) => casePage(scope, caseId)],
    ["task", (scope) => taskPage(scope, caseId, taskId)],
    ["history of a case", (scope) => loadActivity(scope, caseId)],
    ["dates of a case", (scope) => datesPage(scope, caseId)],
    ["feedback of a case", (scope) => loadCaseFeedback(scope, caseId)],
    ["talks of a case", (scope) => loadCaseTalks(scope, caseId)],
    onCase("analysis of a case", loadAnalysis),
    onCase("contract of a case", loadReview),
    onCase("decision of a case", loadDecisions),
    onCase("negotiation of a case", loadNegotiation),
    onCase("notice of a case", loadNotices),
    ["has the list changed", (scope) => hasChangedSince(scope, Date.now())],
  ];
}

async function secondPage(scope: Scope) {
  const { after } = await cases({})(scope);
  return after && listCases(scope, { ...filterFrom(new URLSearchParams()), cursor: after });
}

async function casePage(scope: Scope, caseId: string) {
  const place = { caseId, taskId: null };
  const parts = await Promise.all([
    loadCaseHead(scope, caseId),
    loadCaseTasks(scope, caseId),
    loadDiscussion(scope, place),
    loadFiles(scope, place),
    loadActivity(scope, caseId, { limit: 8 }),
  ]);
  return parts.every(Boolean) ? parts : null;
}

async function taskPage(scope: Scope, caseId: string, taskId: string) {
  const work = await loadCaseTasks(scope, caseId);
  return (
    work &&
    Promise.all([
      loadCaseHead(scope, caseId),
      loadTaskPanel(scope, work, taskId),
      loadDiscussion(scope, { caseId, taskId }),
      loadFiles(scope, { caseId, taskId }),
    ])
  );
}

async function datesPage(scope: Scope, caseId: string) {
  const preview = await previewDates(scope, caseId, new URLSearchParams());
  return preview && loadReplan(scope, preview.head, { spreadAll: false, choices: new Map() });
}
