/** Every address of the product. No page writes one by hand. */
export const routes = {
  home: () => "/" as const,
  signIn: (next?: string, email?: string) => withQuery("/sign-in", { next, email }),
  signUp: (next?: string) => withQuery("/sign-up", { next }),
  forgotPassword: () => "/forgot-password" as const,
  resetPassword: (publicId: string, secret: string) => `/reset-password/${publicId}/${secret}`,
  invitation: (publicId: string, secret: string) => `/invitation/${publicId}/${secret}`,
  account: () => "/account" as const,
  newWorkspace: () => "/workspaces/new" as const,
  workspaces: () => "/workspaces" as const,
  deletedWorkspace: (slug: string) => `/workspaces/${slug}/deleted`,
  feedbackLink: (publicId: string, secret: string) => `/f/${publicId}/${secret}`,
  feedbackForm: (publicId: string, query: { step?: string; check?: string } = {}) => withQuery(`/f/${publicId}`, query),
  feedbackLanguage: (publicId: string, query: { to: string; step?: string }) =>
    withQuery(`/f/${publicId}/language`, query),
  noticeCalculator: (query: Record<string, string | undefined> = {}) => withQuery("/tools/notice-period", query),
  workspace: (slug: string) => `/w/${slug}`,
  work: (slug: string, query: { after?: string } = {}) => withQuery(`/w/${slug}/work`, query),
  cases: (slug: string, query: Record<string, string | undefined> = {}) => withQuery(`/w/${slug}/cases`, query),
  newCase: (slug: string, query: Record<string, string | undefined> = {}) => withQuery(`/w/${slug}/cases/new`, query),
  case: (slug: string, caseId: string, query: { tab?: string | undefined; comments?: string | undefined } = {}) =>
    withQuery(`/w/${slug}/cases/${caseId}`, query),
  caseTask: (slug: string, caseId: string, taskId: string, query: { comments?: string | undefined } = {}) =>
    withQuery(`/w/${slug}/cases/${caseId}/tasks/${taskId}`, query),
  caseActivity: (slug: string, caseId: string, query: { before?: string | undefined } = {}) =>
    withQuery(`/w/${slug}/cases/${caseId}/activity`, query),
  caseAnalysis: (slug: string, caseId: string) => `/w/${slug}/cases/${caseId}/analysis`,
  caseContract: (slug: string, caseId: string) => `/w/${slug}/cases/${caseId}/contract`,
  caseTalks: (slug: string, caseId: string) => `/w/${slug}/cases/${caseId}/talks`,
  caseTalk: (slug: string, caseId: string, conversationId: string) =>
    `/w/${slug}/cases/${caseId}/talks/${conversationId}`,
  casePrepare: (slug: string, caseId: string, conversationId: string, query: { say?: string } = {}) =>
    withQuery(`/w/${slug}/cases/${caseId}/talks/${conversationId}/prepare`, query),
  caseDecision: (slug: string, caseId: string) => `/w/${slug}/cases/${caseId}/decision`,
  caseDecisionRecord: (slug: string, caseId: string, decisionId: string, query: { say?: string } = {}) =>
    withQuery(`/w/${slug}/cases/${caseId}/decision/${decisionId}`, query),
  caseNotice: (slug: string, caseId: string) => `/w/${slug}/cases/${caseId}/notice`,
  caseNegotiation: (slug: string, caseId: string) => `/w/${slug}/cases/${caseId}/negotiation`,
  caseFeedback: (slug: string, caseId: string) => `/w/${slug}/cases/${caseId}/feedback`,
  caseDates: (slug: string, caseId: string, query: Record<string, string | undefined> = {}) =>
    withQuery(`/w/${slug}/cases/${caseId}/dates`, query),
  clients: (slug: string, query: Record<string, string | undefined> = {}) => withQuery(`/w/${slug}/clients`, query),
  newClient: (slug: string) => `/w/${slug}/clients/new`,
  importClients: (slug: string) => `/w/${slug}/clients/import`,
  client: (slug: string, clientId: string) => `/w/${slug}/clients/${clientId}`,
  renewals: (slug: string, query: { within?: string } = {}) => withQuery(`/w/${slug}/renewals`, query),
  offers: (slug: string, query: Record<string, string | undefined> = {}) => withQuery(`/w/${slug}/offers`, query),
  feedback: (slug: string, query: Record<string, string | undefined> = {}) => withQuery(`/w/${slug}/feedback`, query),
  playbooks: (slug: string) => `/w/${slug}/playbooks`,
  playbook: (slug: string, key: string) => `/w/${slug}/playbooks/${key}`,
  settings: (slug: string) => `/w/${slug}/settings`,
  deleteWorkspace: (slug: string) => `/w/${slug}/settings/delete`,
  conditions: (slug: string) => `/w/${slug}/settings/conditions`,
  members: (slug: string) => `/w/${slug}/settings/members`,
  outbox: (slug: string, query: { before?: string | undefined } = {}) => withQuery(`/w/${slug}/settings/outbox`, query),
  mail: (slug: string, mailId: string) => `/w/${slug}/settings/outbox/${mailId}`,
  api: {
    live: (slug: string, query: { case?: string; since?: string }) => withQuery(`/api/w/${slug}/live`, query),
    upload: (slug: string, query: Record<string, string | undefined>) => withQuery(`/api/w/${slug}/files`, query),
    file: (slug: string, fileId: string, query: { show?: "inline" | undefined } = {}) =>
      withQuery(`/api/w/${slug}/files/${fileId}`, query),
    importClients: (slug: string, query: { apply?: string; archived?: string } = {}) =>
      withQuery(`/api/w/${slug}/clients/import`, query),
    caseCalendar: (slug: string, caseId: string) => `/api/w/${slug}/cases/${caseId}/calendar`,
    talkCalendar: (slug: string, conversationId: string) => `/api/w/${slug}/talks/${conversationId}/calendar`,
    exportOffers: (slug: string, query: Record<string, string | undefined> = {}) =>
      withQuery(`/api/w/${slug}/offers/export`, query),
    exportFeedback: (slug: string, query: Record<string, string | undefined> = {}) =>
      withQuery(`/api/w/${slug}/feedback/export`, query),
  },
};

function withQuery(path: string, query: Record<string, string | undefined>): string {
  const given = Object.entries(query).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== "",
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}

/** A path of ours to go to after signing in: one slash first, never an address of somebody else. */
export const safeNext = (next: string | undefined): string | undefined =>
  next && /^\/(?![/\\])[\x21-\x7e]*$/.test(next) && !next.includes("\\") ? next : undefined;
