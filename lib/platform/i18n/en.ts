import accounts from "./messages/en/accounts.json";
import activity from "./messages/en/activity.json";
import analysis from "./messages/en/analysis.json";
import cases from "./messages/en/cases.json";
import clients from "./messages/en/clients.json";
import comments from "./messages/en/comments.json";
import common from "./messages/en/common.json";
import contracts from "./messages/en/contracts.json";
import conversations from "./messages/en/conversations.json";
import decisions from "./messages/en/decisions.json";
import fault from "./messages/en/fault.json";
import feedback from "./messages/en/feedback.json";
import files from "./messages/en/files.json";
import lifecycle from "./messages/en/lifecycle.json";
import mail from "./messages/en/mail.json";
import members from "./messages/en/members.json";
import negotiation from "./messages/en/negotiation.json";
import notice from "./messages/en/notice.json";
import offers from "./messages/en/offers.json";
import playbooks from "./messages/en/playbooks.json";
import refusals from "./messages/en/refusals.json";
import renewals from "./messages/en/renewals.json";
import replanning from "./messages/en/replanning.json";
import review from "./messages/en/review.json";
import serving from "./messages/en/serving.json";
import shell from "./messages/en/shell.json";
import tasks from "./messages/en/tasks.json";
import ui from "./messages/en/ui.json";
import validation from "./messages/en/validation.json";
import work from "./messages/en/work.json";
import tone from "./messages/en/tone.json";
import workspaces from "./messages/en/workspaces.json";

/** Every word people see, in one language. */
export const en = {
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
