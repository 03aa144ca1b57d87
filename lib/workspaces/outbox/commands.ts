import "server-only";
import { refuseIf } from "@/lib/platform/action/refusal";
import { retryMail } from "@/lib/platform/mail/outbox";
import type { WriteScope } from "@/lib/platform/scope";

/** Sends a mail again that did not leave. */
export async function sendAgain(scope: WriteScope, mail: { id: string; address: string }): Promise<void> {
  const retried = await retryMail(scope.tx, scope.workspace.id, mail.id);
  refuseIf(retried ? null : "mail_not_failed");
  scope.record("mail.retried", { email: mail.address });
}
