import type { Subjects } from "./subjects";

type PageRow = {
  path: (slug: string, subject: Subjects) => string;
  /** Only these roles; everybody in the workspace when left out. */
  roles?: ("owner" | "admin" | "member" | "viewer")[];
  withoutIds?: true;
};

const admins: PageRow["roles"] = ["owner", "admin"];
const workers: PageRow["roles"] = ["owner", "admin", "member"];

/** One row per page and route handler inside a workspace. One of the build without a row fails the matrix. */
export const pageRows: Record<string, PageRow> = {
  "/w/[workspace]/work/page": { path: (slug) => `/w/${slug}/work`, withoutIds: true },
  "/w/[workspace]/cases/page": { path: (slug) => `/w/${slug}/cases`, withoutIds: true },
  "/w/[workspace]/cases/new/page": { path: (slug) => `/w/${slug}/cases/new`, roles: workers, withoutIds: true },
  "/w/[workspace]/cases/[caseId]/page": { path: (slug, s) => `/w/${slug}/cases/${s.case}` },
  "/w/[workspace]/cases/[caseId]/analysis/page": { path: (slug, s) => `/w/${slug}/cases/${s.case}/analysis` },
  "/w/[workspace]/cases/[caseId]/contract/page": { path: (slug, s) => `/w/${slug}/cases/${s.case}/contract` },
  "/w/[workspace]/cases/[caseId]/decision/page": { path: (slug, s) => `/w/${slug}/cases/${s.case}/decision` },
  "/w/[workspace]/cases/[caseId]/decision/[decisionId]/page": {
    path: (slug, s) => `/w/${slug}/cases/${s.case}/decision/${s.decision}`,
  },
  "/w/[workspace]/cases/[caseId]/notice/page": { path: (slug, s) => `/w/${slug}/cases/${s.case}/notice` },
  "/w/[workspace]/cases/[caseId]/negotiation/page": { path: (slug, s) => `/w/${slug}/cases/${s.case}/negotiation` },
  "/w/[workspace]/cases/[caseId]/dates/page": { path: (slug, s) => `/w/${slug}/cases/${s.case}/dates` },
  "/w/[workspace]/cases/[caseId]/talks/page": { path: (slug, s) => `/w/${slug}/cases/${s.case}/talks` },
  "/w/[workspace]/cases/[caseId]/talks/[conversationId]/page": {
    path: (slug, s) => `/w/${slug}/cases/${s.case}/talks/${s.plannedTalk}`,
  },
  "/w/[workspace]/cases/[caseId]/talks/[conversationId]/prepare/page": {
    path: (slug, s) => `/w/${slug}/cases/${s.case}/talks/${s.plannedTalk}/prepare`,
  },
  "/w/[workspace]/cases/[caseId]/activity/page": { path: (slug, s) => `/w/${slug}/cases/${s.case}/activity` },
  "/w/[workspace]/cases/[caseId]/feedback/page": { path: (slug, s) => `/w/${slug}/cases/${s.case}/feedback` },
  "/w/[workspace]/cases/[caseId]/tasks/[taskId]/page": {
    path: (slug, s) => `/w/${slug}/cases/${s.case}/tasks/${s.task}`,
  },
  "/w/[workspace]/clients/page": { path: (slug) => `/w/${slug}/clients`, withoutIds: true },
  "/w/[workspace]/clients/new/page": { path: (slug) => `/w/${slug}/clients/new`, roles: workers, withoutIds: true },
  "/w/[workspace]/clients/import/page": { path: (slug) => `/w/${slug}/clients/import`, withoutIds: true },
  "/w/[workspace]/clients/[clientId]/page": { path: (slug, s) => `/w/${slug}/clients/${s.client}` },
  "/w/[workspace]/renewals/page": { path: (slug) => `/w/${slug}/renewals`, withoutIds: true },
  "/w/[workspace]/offers/page": { path: (slug) => `/w/${slug}/offers`, withoutIds: true },
  "/w/[workspace]/feedback/page": { path: (slug) => `/w/${slug}/feedback`, withoutIds: true },
  "/w/[workspace]/playbooks/page": { path: (slug) => `/w/${slug}/playbooks`, withoutIds: true },
  "/w/[workspace]/playbooks/[key]/page": {
    path: (slug) => `/w/${slug}/playbooks/consulting_freelance`,
    withoutIds: true,
  },
  "/w/[workspace]/settings/page": { path: (slug) => `/w/${slug}/settings`, withoutIds: true },
  "/w/[workspace]/settings/delete/page": {
    path: (slug) => `/w/${slug}/settings/delete`,
    roles: ["owner"],
    withoutIds: true,
  },
  "/w/[workspace]/settings/conditions/page": { path: (slug) => `/w/${slug}/settings/conditions`, withoutIds: true },
  "/w/[workspace]/settings/members/page": { path: (slug) => `/w/${slug}/settings/members`, withoutIds: true },
  "/w/[workspace]/settings/outbox/page": {
    path: (slug) => `/w/${slug}/settings/outbox`,
    roles: admins,
    withoutIds: true,
  },
  "/w/[workspace]/settings/outbox/[mailId]/page": {
    path: (slug, s) => `/w/${slug}/settings/outbox/${s.mail}`,
    roles: admins,
  },
};

/** Addresses outside any workspace, and what somebody who is not signed in is answered. */
export const openPages: Record<string, { path: string; status: number }> = {
  "/page": { path: "/", status: 200 },
  "/(public)/sign-in/page": { path: "/sign-in", status: 200 },
  "/(public)/sign-up/page": { path: "/sign-up", status: 200 },
  "/(public)/forgot-password/page": { path: "/forgot-password", status: 200 },
  "/(public)/reset-password/[publicId]/[secret]/page": { path: "/reset-password/x/y", status: 200 },
  "/(public)/invitation/[publicId]/[secret]/page": { path: "/invitation/x/y", status: 200 },
  "/tools/notice-period/page": { path: "/tools/notice-period", status: 200 },
  "/api/tools/notice-period/route": { path: "/api/tools/notice-period", status: 405 },
  "/account/page": { path: "/account", status: 307 },
  "/w/[workspace]/page": { path: "/w/x", status: 307 },
  "/w/[workspace]/[...nowhere]/page": { path: "/w/x/nowhere", status: 404 },
  "/workspaces/page": { path: "/workspaces", status: 307 },
  "/workspaces/[slug]/deleted/page": { path: "/workspaces/x/deleted", status: 307 },
  "/workspaces/new/page": { path: "/workspaces/new", status: 307 },
  "/f/[publicId]/page": { path: "/f/x", status: 200 },
  "/f/[publicId]/[secret]/route": { path: "/f/x/y", status: 303 },
  "/f/[publicId]/language/route": { path: "/f/x/language", status: 303 },
  "/api/auth/[...nextauth]/route": { path: "/api/auth/providers", status: 404 },
  "/api/health/route": { path: "/api/health", status: 200 },
  "/api/ready/route": { path: "/api/ready", status: 200 },
};
