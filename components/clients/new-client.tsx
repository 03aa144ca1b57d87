"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import type { SyntheticEvent } from "react";
import { FormButtons } from "@/components/action/form-buttons";
import { ProblemNote } from "@/components/action/problem-note";
import { useAction } from "@/components/action/use-action";
import { useDraft } from "@/components/action/use-draft";
import { useToast } from "@/components/ui/toast";
import type { Locale } from "@/db/enums";
import { createClientAction } from "@/lib/clients/actions";
import { routes } from "@/lib/platform/routes";
import { ClientFieldset, readClientFields } from "./client-fields";

type Props = { slug: string; locale: Locale };

export function NewClient({ slug, locale }: Props) {
  const t = useTranslations("clients");
  const router = useRouter();
  const toast = useToast();
  const create = useAction(createClientAction);
  const note = useDraft(`${slug}:new-client:note`);

  const submit = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = readClientFields(event.currentTarget);
    const outcome = await create.run(fields);
    if (!outcome.ok) return;
    note.clear();
    toast(t("created", { name: fields.name.trim() }));
    router.push(routes.client(slug, outcome.data.clientId));
  };

  return (
    <form method="post" onSubmit={(event) => void submit(event)} noValidate className="grid max-w-reading gap-5">
      <ClientFieldset
        start={{ name: "", kind: "business", taxId: "", address: "", locale, note: "" }}
        errors={create.fields}
        note={note}
      />
      <ProblemNote problem={create.problem} />
      <FormButtons save={t("saveNew")} pending={create.pending} />
    </form>
  );
}
