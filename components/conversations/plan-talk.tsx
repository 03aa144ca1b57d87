"use client";

import { useTranslations } from "next-intl";
import { useParams, useRouter } from "next/navigation";
import { FormButtons } from "@/components/action/form-buttons";
import { OpenedForm } from "@/components/action/opened-form";
import { ProblemNote } from "@/components/action/problem-note";
import { useAction } from "@/components/action/use-action";
import { useToast } from "@/components/ui/toast";
import type { Person } from "@/lib/cases/queries";
import { planConversationAction } from "@/lib/conversations/actions";
import type { AskedContact } from "@/lib/conversations/queries/people";
import { routes } from "@/lib/platform/routes";
import { type ReadTalk, readTalk } from "./read-talk";
import { TalkFieldset } from "./talk-fields";

export type NewTalkProps = {
  caseId: string;
  start: ReadTalk;
  people: Person[];
  contacts: AskedContact[];
  onDone: () => void;
};

export function PlanTalk({ caseId, start, people, contacts, onDone }: NewTalkProps) {
  const t = useTranslations("conversations.new");
  const toast = useToast();
  const router = useRouter();
  const { workspace } = useParams<{ workspace: string }>();
  const plan = useAction(planConversationAction);
  const save = async (form: HTMLFormElement) => {
    const outcome = await plan.run({ caseId, ...readTalk(form) });
    if (!outcome.ok) return;
    toast(t("planned"));
    router.push(routes.caseTalk(workspace, caseId, outcome.data.conversationId));
  };
  return (
    <OpenedForm onSubmit={(form) => void save(form)}>
      <h3 className="text-lg">{t("planTitle")}</h3>
      <TalkFieldset start={start} people={people} contacts={contacts} errors={plan.fields} />
      <ProblemNote problem={plan.problem} />
      <FormButtons save={t("savePlan")} pending={plan.pending} onCancel={onDone} />
    </OpenedForm>
  );
}
