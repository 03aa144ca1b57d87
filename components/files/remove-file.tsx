"use client";

import { X } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useContext } from "react";
import { ProblemNote } from "@/components/action/problem-note";
import { useAction } from "@/components/action/use-action";
import { IconButton } from "@/components/ui/icon-button";
import { useToast } from "@/components/ui/toast";
import { deleteFileAction, restoreFileAction } from "@/lib/files/actions";

type Removable = { id: string; name: string };

const Remove = createContext<(file: Removable) => void>(() => undefined);

/** What outlives a removed file: the way to bring it back, and what went wrong. */
export function FileTools({ children }: { children: ReactNode }) {
  const t = useTranslations("files.list");
  const toast = useToast();
  const removal = useAction(deleteFileAction);
  const restoring = useAction(restoreFileAction);
  const remove = async ({ id, name }: Removable) => {
    const answer = await removal.run({ fileId: id });
    if (!answer.ok) return;
    toast(t("deleted", { name }), async () => {
      await restoring.run({ fileId: id });
    });
  };
  return (
    <Remove value={(file) => void remove(file)}>
      <ProblemNote problem={removal.problem ?? restoring.problem} />
      {children}
    </Remove>
  );
}

export function RemoveFile({ file }: { file: Removable }) {
  const t = useTranslations("files.list");
  const remove = useContext(Remove);
  return <IconButton label={t("delete", { name: file.name })} icon={<X />} onClick={() => remove(file)} />;
}
