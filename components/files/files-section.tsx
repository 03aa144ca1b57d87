import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import type { FilesView } from "@/lib/files/queries";
import { FileList } from "./file-list";

/** The files of a case or a task, folded to one line with their number. */
export function FilesSection({ view }: { view: FilesView }) {
  const t = useTranslations("files.list");
  return (
    <Disclosure summary={t("title")} aside={view.files.length > 0 ? String(view.files.length) : undefined}>
      <FileList view={view} />
    </Disclosure>
  );
}
