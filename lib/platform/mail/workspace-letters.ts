import "server-only";
import { translatorFor } from "@/lib/platform/i18n/translator";
import { day, frame } from "./frame";
import type { Write } from "./values";

type WorkspaceTemplate = "workspace_deleted" | "workspace_restored";
type WorkspaceLetters = { [Template in WorkspaceTemplate]: Write<Template> };

/** The mails that tell people that their workspace is gone, or back. */
export const workspaceLetters: WorkspaceLetters = {
  workspace_deleted: ({ firm, by, until, owners, canRestore, url }, locale) => {
    const t = translatorFor(locale, "mail.workspace_deleted");
    const last = { until: day(until, locale) };
    return {
      ...frame(firm, locale),
      subject: t("subject", { firm }),
      heading: t("heading", { firm }),
      paragraphs: [t("body", { by }), ...(canRestore ? [t("yours", last)] : [t("until", last), t("ask", { owners })])],
      button: { label: t("button"), url },
      notes: [],
    };
  },

  workspace_restored: ({ firm, by, url }, locale) => {
    const t = translatorFor(locale, "mail.workspace_restored");
    return {
      ...frame(firm, locale),
      subject: t("subject", { firm }),
      heading: t("heading", { firm }),
      paragraphs: [t("body", { by })],
      button: { label: t("button"), url },
      notes: [],
    };
  },
};
