"use server";

import { workspaceAction } from "@/lib/platform/action/workspace-action";
import { canRetryMail } from "../policy";
import { sendAgain } from "./commands";
import { findMailAddress } from "./queries";
import { retryMailInput } from "./schema";

export const retryMailAction = workspaceAction({
  name: "mail.retry",
  input: retryMailInput,
  subject: (scope, { mailId }) => findMailAddress(scope, mailId),
  can: canRetryMail,
  run: sendAgain,
});
