"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ProblemNote } from "@/components/action/problem-note";
import { useAction } from "@/components/action/use-action";
import { useDraft } from "@/components/action/use-draft";
import { useToast } from "@/components/ui/toast";
import { updateClientAction } from "@/lib/clients/actions";
import type { ClientFields } from "@/lib/clients/schema";
import { BothVersions, type Difference } from "./both-versions";
import { ClientFieldset, readClientFields } from "./client-fields";
import { FormButtons } from "./form-buttons";
import { OpenedForm } from "./opened-form";
import { useVersions } from "./use-versions";

type Props = { client: ClientFields & { id: string; version: number }; onDone: () => void };

export function EditClient({ client, onDone }: Props) {
  const t = useTranslations("clients");
  const words = useTranslations("ui");
  const router = useRouter();
  const toast = useToast();
  const update = useAction(updateClientAction);
  const versions = useVersions(client.version);
  const note = useDraft(`client:${client.id}:note`, client.note);
  const [mine, setMine] = useState<ClientFields>(client);
  const differences = useDifferences(mine, versions.theirs);

  const save = async (fields: ClientFields, version: number) => {
    setMine(fields);
    const outcome = await update.run({ clientId: client.id, version, ...fields });
    if (versions.learn(outcome)) finish(t("saved"));
  };
  const finish = (text?: string) => {
    note.clear();
    if (text) toast(text);
    onDone();
  };

  return (
    <OpenedForm onSubmit={(form) => void save(readClientFields(form), versions.seen)}>
      <ClientFieldset start={client} errors={update.fields} note={note} />
      {versions.theirs ? (
        <BothVersions
          differences={differences}
          pending={update.pending}
          onKeepMine={() => void save(mine, versions.newest)}
          onTakeTheirs={() => {
            finish();
            router.refresh();
          }}
        />
      ) : (
        <>
          <ProblemNote problem={update.problem} />
          <FormButtons save={words("save")} pending={update.pending} onCancel={() => finish()} />
        </>
      )}
    </OpenedForm>
  );
}

const compared = ["name", "kind", "taxId", "address", "locale", "note"] as const;

function useDifferences(mine: ClientFields, theirs: Record<string, unknown> | null): Difference[] {
  const t = useTranslations("clients");
  const common = useTranslations("common");
  const told = (field: (typeof compared)[number], value: string) => {
    if (field === "kind") return t(`kinds.${value as ClientFields["kind"]}`);
    return field === "locale" ? common(`locales.${value as ClientFields["locale"]}`) : value;
  };
  return compared
    .filter((field) => theirs && theirs[field] !== mine[field].trim())
    .map((field) => ({
      label: t(`fields.${field}`),
      mine: told(field, mine[field]),
      theirs: told(field, String(theirs?.[field] ?? "")),
    }));
}
