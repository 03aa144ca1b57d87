import accounts from "./messages/pl/accounts.json";
import activity from "./messages/pl/activity.json";
import analysis from "./messages/pl/analysis.json";
import cases from "./messages/pl/cases.json";
import clients from "./messages/pl/clients.json";
import comments from "./messages/pl/comments.json";
import common from "./messages/pl/common.json";
import contracts from "./messages/pl/contracts.json";
import conversations from "./messages/pl/conversations.json";
import decisions from "./messages/pl/decisions.json";
import fault from "./messages/pl/fault.json";
import feedback from "./messages/pl/feedback.json";
import files from "./messages/pl/files.json";
import lifecycle from "./messages/pl/lifecycle.json";
import mail from "./messages/pl/mail.json";
import members from "./messages/pl/members.json";
import negotiation from "./messages/pl/negotiation.json";
import notice from "./messages/pl/notice.json";
import offers from "./messages/pl/offers.json";
import playbooks from "./messages/pl/playbooks.json";
import refusals from "./messages/pl/refusals.json";
import renewals from "./messages/pl/renewals.json";
import replanning from "./messages/pl/replanning.json";
import review from "./messages/pl/review.json";
import serving from "./messages/pl/serving.json";
import shell from "./messages/pl/shell.json";
import tasks from "./messages/pl/tasks.json";
import ui from "./messages/pl/ui.json";
import validation from "./messages/pl/validation.json";
import work from "./messages/pl/work.json";
import tone from "./messages/pl/tone.json";
import workspaces from "./messages/pl/workspaces.json";

/** Every word people see, in one language. */
export const pl = {
  accounts,
  activity,
  analysis,
  cases,
  clients,
  comments,
  common,
  contracts,
  conversations,
  decisions,
  fault,
  feedback,
  files,
  lifecycle,
  mail,
  members,
  negotiation,
  notice,
  offers,
  playbooks,
  refusals,
  renewals,
  replanning,
  review,
  serving,
  shell,
  tasks,
  ui,
  validation,
  work,
  tone,
  workspaces,
};
