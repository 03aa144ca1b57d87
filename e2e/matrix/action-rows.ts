import type { ActionRow } from "./action-row";
import { talkRows } from "./action-rows-talks";
import { toolRows } from "./action-rows-tools";

const contract = {
  title: "Contract",
  number: "",
  signedOn: null,
  startsOn: null,
  term: "indefinite",
  endsOn: null,
  noticeLength: null,
  noticeUnit: "month",
  noticeAlign: "none",
  noticeCalendar: "PL",
  noticeClause: "",
  noticeForm: "written",
  noticeAddress: "",
  monthlyValueMinor: null,
  currency: "PLN",
};
const client = { name: "Client", kind: "business", taxId: "", address: "", locale: "en", note: "" };
const contact = { name: "Klara", email: "", phone: "", position: "", locale: "en" };

/** One row per workspace action. A built action without a row fails the matrix. */
export const actionRows: Record<string, ActionRow> = {
  ...toolRows,
  ...talkRows,

  updateWorkspaceAction: {
    permission: "workspace.update",
    input: () => ({
      version: 1,
      name: "Firm",
      address: "",
      email: "",
      timeZone: "Europe/Warsaw",
      calendar: "PL",
      locale: "en",
      feedbackRetentionMonths: 24,
    }),
    withoutIds: true,
  },
  deleteWorkspaceAction: {
    permission: "workspace.delete",
    input: () => ({ name: "Not what it is called" }),
    withoutIds: true,
  },
  chooseProfileAction: {
    permission: "playbook.choose_profile",
    input: () => ({ playbookKey: "for_cause", profile: "standard" }),
    withoutIds: true,
  },
  inviteAction: {
    permission: "member.invite",
    input: () => ({ email: "colleague@example.com", role: "viewer", locale: "en", deliver: "link" }),
    withoutIds: true,
  },
  resendInvitationAction: {
    permission: "member.invite",
    input: (s) => ({ invitationId: s.invitation, deliver: "link" }),
  },
  cancelInvitationAction: { permission: "member.cancel_invitation", input: (s) => ({ invitationId: s.invitation }) },
  changeRoleAction: {
    permission: "member.change_role",
    input: (s) => ({ userId: s.target, role: "viewer", version: 1, successorId: null }),
  },
  removeMemberAction: { permission: "member.remove", input: (s) => ({ userId: s.target, successorId: null }) },
  restoreMemberAction: { permission: "member.restore", input: (s) => ({ userId: s.removed }) },
  leaveAction: {
    permission: "member.leave",
    input: () => ({ successorId: null }),
    withoutIds: true,
    endsMembership: true,
  },
  retryMailAction: { permission: "mail.retry", input: (s) => ({ mailId: s.mail }) },

  createClientAction: { permission: "client.create", input: () => client, withoutIds: true },
  updateClientAction: { permission: "client.update", input: (s) => ({ clientId: s.client, version: 1, ...client }) },
  archiveClientAction: { permission: "client.archive", input: (s) => ({ clientId: s.client }) },
  restoreClientAction: { permission: "client.restore", input: (s) => ({ clientId: s.archivedClient }) },
  createContactAction: { permission: "contact.create", input: (s) => ({ clientId: s.client, ...contact }) },
  updateContactAction: {
    permission: "contact.update",
    input: (s) => ({ contactId: s.contact, version: 1, ...contact }),
  },
  archiveContactAction: { permission: "contact.archive", input: (s) => ({ contactId: s.contact }) },
  restoreContactAction: { permission: "contact.restore", input: (s) => ({ contactId: s.archivedContact }) },
  createContractAction: { permission: "contract.create", input: (s) => ({ clientId: s.client, contract }) },
  updateContractAction: {
    permission: "contract.update",
    input: (s) => ({ contractId: s.contract, version: 1, contract }),
  },
  archiveContractAction: { permission: "contract.archive", input: (s) => ({ contractId: s.contract }) },
  restoreContractAction: { permission: "contract.restore", input: (s) => ({ contractId: s.archivedContract }) },

  openCaseAction: {
    permission: "case.open",
    input: (s) => ({
      clientId: s.client,
      contractId: s.contract,
      initiator: "us",
      playbookKey: "consulting_freelance",
      holders: { lead: s.author },
      dates: {},
      quiet: false,
      without: [],
    }),
  },
  moveCaseAction: {
    permission: "case.move",
    input: (s) => ({ caseId: s.case, from: "settlement", to: "handover", reason: "" }),
  },
  changePathAction: {
    permission: "case.move",
    input: (s) => ({ caseId: s.case, version: 1, path: "mutual", reason: "They asked for an agreement" }),
  },
  waiveGuardAction: {
    permission: "case.waive",
    input: (s) => ({ caseId: s.case, guard: "G36", reason: "No meeting this time" }),
  },
  confirmGuardAction: {
    permission: "case.confirm",
    input: (s) => ({ caseId: s.case, guard: "G26", reason: "Both sides agreed" }),
  },
  withdrawAnswerAction: { permission: "case.withdraw_answer", input: (s) => ({ answerId: s.answer }) },
  makeQuietAction: { permission: "case.keep_quiet", input: (s) => ({ caseId: s.case, userIds: [] }) },
  announceAction: { permission: "case.keep_quiet", input: (s) => ({ caseId: s.quietCase }) },
  nameViewerAction: { permission: "case.keep_quiet", input: (s) => ({ caseId: s.quietCase, userId: s.target }) },
  unnameViewerAction: { permission: "case.keep_quiet", input: (s) => ({ caseId: s.quietCase, userId: s.target }) },
  updateSummaryAction: { permission: "case.update", input: (s) => ({ caseId: s.case, seen: "", summary: "Other" }) },
  setDatesAction: {
    permission: "case.set_dates",
    input: (s) => ({
      caseId: s.case,
      version: 1,
      dates: {
        consultationOn: null,
        decisionOn: null,
        noticeTargetOn: null,
        noticeDeliveredOn: null,
        effectiveEndOn: "2027-01-31",
        lastServiceOn: null,
        accessOffOn: null,
        tailEndOn: null,
      },
    }),
  },
  replanAction: {
    permission: "case.set_dates",
    input: (s) => ({
      caseId: s.case,
      version: 1,
      choices: [{ taskId: s.datedTask, choice: "drop", reason: "Not needed" }],
    }),
  },
  undoReplanAction: { permission: "case.set_dates", input: (s) => ({ caseId: s.case, version: 1 }) },
  fillSlotAction: { permission: "case.fill_slot", input: (s) => ({ caseId: s.case, slot: "finance", userId: null }) },

  addTaskAction: { permission: "task.add", input: (s) => ({ caseId: s.case, phase: "analysis", title: "One more" }) },
  updateTaskAction: {
    permission: "task.update",
    input: (s) => ({ taskId: s.task, version: 1, title: "Other", description: "", required: false }),
  },
  setDueAction: {
    permission: "task.update",
    input: (s) => ({ taskId: s.task, due: { kind: "pinned", date: "2026-12-01" } }),
  },
  confirmDueAction: { permission: "task.update", input: (s) => ({ taskId: s.datedTask, confirmed: true }) },
  completeTaskAction: { permission: "task.complete", input: (s) => ({ taskId: s.task }) },
  reopenTaskAction: { permission: "task.reopen", input: (s) => ({ taskId: s.done }) },
  skipTaskAction: { permission: "task.skip", input: (s) => ({ taskId: s.task, reason: "Not needed" }) },
  assignTaskAction: { permission: "task.assign", input: (s) => ({ taskId: s.task, ownerId: null }) },
  setHelpersAction: { permission: "task.assign", input: (s) => ({ taskId: s.task, helperIds: [] }) },
  moveTaskAction: { permission: "task.move", input: (s) => ({ taskId: s.task, phase: "analysis", afterId: s.other }) },
  linkTaskAction: { permission: "task.link", input: (s) => ({ taskId: s.task, dependsOnId: s.other, waits: true }) },
  deleteTaskAction: { permission: "task.delete", input: (s) => ({ taskId: s.task }) },
  restoreTaskAction: { permission: "task.restore", input: (s) => ({ taskId: s.deleted }) },

  addCommentAction: {
    permission: "comment.add",
    input: (s) => ({ caseId: s.case, taskId: null, body: "Hello", fileIds: [] }),
  },
  editCommentAction: {
    permission: "comment.edit",
    input: (s) => ({ commentId: s.comment, version: 1, body: "Other" }),
  },
  resolveCommentAction: { permission: "comment.resolve", input: (s) => ({ commentId: s.comment }) },
  reopenCommentAction: { permission: "comment.reopen", input: (s) => ({ commentId: s.resolved }) },
  deleteCommentAction: { permission: "comment.delete", input: (s) => ({ commentId: s.comment }) },
  restoreCommentAction: { permission: "comment.restore", input: (s) => ({ commentId: s.deletedComment }) },
  seeMentionsAction: { permission: "mention.see", input: (s) => ({ commentIds: [s.comment] }) },
  deleteFileAction: { permission: "file.delete", input: (s) => ({ fileId: s.file }) },
  restoreFileAction: { permission: "file.restore", input: (s) => ({ fileId: s.deletedFile }) },

  requestFeedbackAction: {
    permission: "feedback.request",
    input: (s) => ({ caseId: s.case, contactId: s.secondContact, send: false }),
  },
  renewFeedbackAction: { permission: "feedback.request", input: (s) => ({ requestId: s.request }) },
  sendFeedbackAction: { permission: "feedback.send", input: (s) => ({ requestId: s.request }) },
  remindOfFeedbackAction: { permission: "feedback.send", input: (s) => ({ requestId: s.request }) },
  extendFeedbackAction: {
    permission: "feedback.extend",
    input: (s) => ({ requestId: s.request, until: "2027-06-30" }),
  },
  revokeFeedbackAction: { permission: "feedback.revoke", input: (s) => ({ requestId: s.request }) },
  restoreFeedbackAction: { permission: "feedback.restore", input: (s) => ({ requestId: s.revoked }) },
  withdrawConsentAction: { permission: "consent.withdraw", input: (s) => ({ consentId: s.consent }) },
};

/** Doors that know no workspace: what a signed-in person does with their own account. */
export const accountRows: Record<string, object> = {
  changePasswordAction: { current: "wrong", next: "wrong" },
  deleteAccountAction: { password: "wrong" },
  renameAction: { name: "" },
  signOutAction: { unknown: 1 },
  signOutEverywhereAction: { unknown: 1 },
  endSessionAction: { sessionId: "00000000-0000-7000-8000-000000000000" },
  createWorkspaceAction: { name: "" },
  restoreWorkspaceAction: { slug: "no-such-firm" },
  acceptInvitationAction: { publicId: "x", secret: "x" },
};

/** Doors open to everybody, which prove who one is by what is sent. Their own tests cover them; here they refuse garbage. */
export const visitorRows: Record<string, object> = {
  preferAction: { locale: "xx" },
  signUpAction: { name: "" },
  forgotPasswordAction: { email: "" },
  resetPasswordAction: { publicId: "x" },
  joinAction: { publicId: "x" },
};

/** Doors of a link's holder. */
export const linkRows = ["saveDraftAction", "continueSurveyAction", "submitSurveyAction"];
