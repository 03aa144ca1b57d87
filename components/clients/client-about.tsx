"use client";

import { Archive, Pencil } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { ProblemNote } from "@/components/action/problem-note";
import { useAction } from "@/components/action/use-action";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { useToast } from "@/components/ui/toast";
import { archiveClientAction, restoreClientAction } from "@/lib/clients/actions";
import type { ClientFields } from "@/lib/clients/schema";
import { EditClient } from "./edit-client";

type Client = ClientFields & { id: string; version: number; archivedAt: Date | null };
type Props = { client: Client; canChange: boolean; children: ReactNode };

/** What is known of a client, changed in place. The facts themselves come from the server, as children. */
export function ClientAbout({ client, canChange, children }: Props) {
  const t = useTranslations("clients");
  const [editing, setEditing] = useState(false);
  if (editing && !client.archivedAt) return <EditClient client={client} onDone={() => setEditing(false)} />;
  return (
    <div className="grid gap-4">
      {children}
      {canChange && !client.archivedAt ? (
        <div className="flex flex-wrap gap-2">
          <Button size="sm" icon={<Pencil />} onClick={() => setEditing(true)}>
            {t("edit")}
          </Button>
          <ArchiveClient client={client} />
        </div>
      ) : null}
    </div>
  );
}

function ArchiveClient({ client }: { client: Client }) {
  const t = useTranslations("clients");
  const toast = useToast();
  const archive = useAction(archiveClientAction);
  const restore = useAction(restoreClientAction);
  const run = async () => {
    const outcome = await archive.run({ clientId: client.id });
    if (!outcome.ok) return;
    toast(t("archived", { name: client.name }), async () => {
      await restore.run({ clientId: client.id });
    });
  };
  return (
    <>
      <Button size="sm" variant="quiet" icon={<Archive />} pending={archive.pending} onClick={() => void run()}>
        {t("archive")}
      </Button>
      <ProblemNote problem={archive.problem ?? restore.problem} />
    </>
  );
}

/** Says that a client is archived, with the way back. */
export function ArchivedNote({ client, canChange }: { client: Pick<Client, "id" | "name">; canChange: boolean }) {
  const t = useTranslations("clients");
  const toast = useToast();
  const restore = useAction(restoreClientAction);
  const run = async () => {
    const outcome = await restore.run({ clientId: client.id });
    if (outcome.ok) toast(t("restored", { name: client.name }));
  };
  return (
    <div className="grid gap-2 pb-5">
      <Note
        action={
          canChange ? (
            <Button size="sm" pending={restore.pending} onClick={() => void run()}>
              {t("restore")}
            </Button>
          ) : null
        }
      >
        {t("archivedNote")}
      </Note>
      <ProblemNote problem={restore.problem} />
    </div>
  );
}
