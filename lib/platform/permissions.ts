import type { Role } from "@/db/enums";

const everyone = ["owner", "admin", "member", "viewer"] as const;
const workers = ["owner", "admin", "member"] as const;
const admins = ["owner", "admin"] as const;

/**
 * Who may do what, whole: default deny. Buttons and actions ask this one table through `allows`.
 * A policy may ask for more than the role ("their own comment"), never for less.
 */
export const permissions = {
  "workspace.update": admins,
  "member.invite": admins,
  "member.resend_invitation": admins,
  "member.cancel_invitation": admins,
  "member.change_role": admins,
  "member.remove": admins,
  "member.restore": admins,
  "member.leave": everyone,
  "mail.see": admins,
  "mail.retry": admins,
  "client.create": workers,
  "client.update": workers,
  "client.archive": workers,
  "client.restore": workers,
  "client.import": workers,
  "contact.create": workers,
  "contact.update": workers,
  "contact.archive": workers,
  "contact.restore": workers,
  "contract.create": workers,
  "contract.update": workers,
  "contract.archive": workers,
  "contract.restore": workers,
  "case.open": workers,
  "case.update": workers,
  "case.move": workers,
  "case.move_any": admins,
  "case.waive": workers,
  "case.confirm": workers,
  "case.withdraw_answer": workers,
  "case.keep_quiet": workers,
  "case.set_dates": workers,
  "case.fill_slot": workers,
  "analysis.edit": workers,
  "contract.review": workers,
  "conversation.edit": workers,
  "decision.make": workers,
  "decision.approve": workers,
  "notice.serve": workers,
  "notice.allow_address": workers,
  "offer.edit": workers,
  "task.add": workers,
  "task.update": workers,
  "task.complete": workers,
  "task.reopen": workers,
  "task.skip": workers,
  "task.assign": workers,
  "task.move": workers,
  "task.delete": workers,
  "task.restore": workers,
  "task.link": workers,
  "comment.add": workers,
  "comment.edit": workers,
  "comment.resolve": workers,
  "comment.reopen": workers,
  "comment.delete": workers,
  "comment.restore": workers,
  "comment.delete_any": admins,
  "mention.see": everyone,
  "file.read": everyone,
  "file.upload": workers,
  "file.delete": workers,
  "file.restore": workers,
  "file.delete_any": admins,
  "feedback.request": workers,
  "feedback.send": workers,
  "feedback.extend": workers,
  "feedback.revoke": workers,
  "feedback.restore": workers,
  "feedback.export": workers,
  "feedback.read_private": admins,
  "consent.withdraw": workers,
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** Whether a role is on the list of a permission. An unknown role is on none. */
export const allows = (role: Role, permission: Permission): boolean =>
  (permissions[permission] as readonly Role[]).includes(role);
