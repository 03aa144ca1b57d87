"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { BothVersions, type Difference } from "@/components/action/both-versions";
import { FormButtons } from "@/components/action/form-buttons";
import { OpenedForm } from "@/components/action/opened-form";
import { ProblemNote } from "@/components/action/problem-note";
import { useAction } from "@/components/action/use-action";
import { useDraft } from "@/components/action/use-draft";
import { mergeVersions, notStale, useVersions } from "@/components/action/use-versions";
import { useToast } from "@/components/ui/toast";
import { updateClientAction } from "@/lib/clients/actions";
import type { ClientFields } from "@/lib/clients/schema";
import type { RefusalDetail } from "@/lib/platform/action/refusal";
import { ClientFieldset, readClientFields } from "./client-fields";

type Props = { client: ClientFields & { id: string; version: number }; onDone: () => void };

export function EditClient({ client, onDone }: Props) {
  const t = useTranslations("clients");
  const words = useTranslations("ui");
  const router = useRouter();
  const toast = useToast();
  const update = useAction(updateClientAction);
  const versions = useVersions(client.version);
  const note = useDraft(`client:${client.id}:note`, client.note);
  const [opened] = useState<ClientFields>(() => fieldsOf(client));
  const [mine, setMine] = useState(opened);
  const theirs = versions.theirs ? { ...opened, ...savedFields(versions.theirs) } : null;
  const kept = theirs ? mergeVersions(opened, mine, theirs) : mine;
  const differences = useDifferences(kept, theirs);

  const save = async (form: HTMLFormElement) => {
    const typed = readClientFields(form);
    setMine(typed);
    const fields = theirs ? mergeVersions(opened, typed, theirs) : typed;
    const outcome = await update.run({ clientId: client.id, version: versions.newest, ...fields });
    if (versions.learn(outcome)) finish(t("saved"));
  };
  const finish = (text?: string) => {
    note.clear();
    if (text) toast(text);
    onDone();
  };

  return (
    <OpenedForm onSubmit={(form) => void save(form)}>
      <ClientFieldset start={opened} errors={update.fields} note={note} />
      <ProblemNote problem={notStale(update.problem)} />
      {theirs ? (
        <BothVersions
          differences={differences}
          pending={update.pending}
          onTakeTheirs={() => {
            finish();
            router.refresh();
          }}
        />
      ) : (
        <FormButtons save={words("save")} pending={update.pending} onCancel={() => finish()} />
      )}
    </OpenedForm>
  );
}

const fieldsOf = ({ name, kind, taxId, address, locale, note }: ClientFields): ClientFields => ({
  name,
  kind,
  taxId,
  address,
  locale,
  note,
});

/** The refusal carries the saved client field by field, as the command sent it. */
const savedFields = (detail: RefusalDetail) => fieldsOf(detail as ClientFields);

const compared = ["name", "kind", "taxId", "address", "locale", "note"] as const;

function useDifferences(mine: ClientFields, theirs: ClientFields | null): Difference[] {
  const t = useTranslations("clients");
  const common = useTranslations("common");
  const told = (field: (typeof compared)[number], version: ClientFields) => {
    if (field === "kind") return t(`kinds.${version.kind}`);
    return field === "locale" ? common(`locales.${version.locale}`) : version[field];
  };
  if (!theirs) return [];
  return compared
    .filter((field) => theirs[field] !== mine[field].trim())
    .map((field) => ({
      label: t(`fields.${field}`),
      mine: told(field, mine),
      theirs: told(field, theirs),
    }));
}
