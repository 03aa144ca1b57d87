import { FileText } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { ClientMessages } from "@/components/action/client-messages";
import { Moment } from "@/components/activity/moment";
import type { FileLine, FilesView } from "@/lib/files/queries";
import { routes } from "@/lib/platform/routes";
import { AddFiles } from "./add-files";
import { FileTools, RemoveFile } from "./remove-file";
import { useFileSize } from "./use-file-size";

/** The files of a task, or all of a case, with a place to add more. */
export function FileList({ view }: { view: FilesView }) {
  const t = useTranslations("files.list");
  const list = (
    <>
      {view.files.length === 0 ? <p className="text-muted">{t("empty")}</p> : null}
      {view.files.length > 0 ? (
        <ul className="grid gap-2">
          {view.files.map((file) => (
            <Line key={file.id} view={view} file={file} />
          ))}
        </ul>
      ) : null}
      {view.more ? <p className="text-sm text-muted">{t("more")}</p> : null}
    </>
  );
  return (
    <ClientMessages namespaces={["files"]} timeZone={view.timeZone}>
      <FileTools>
        {view.canUpload ? (
          <AddFiles slug={view.slug} caseId={view.caseId} taskId={view.taskId}>
            {list}
          </AddFiles>
        ) : (
          list
        )}
      </FileTools>
    </ClientMessages>
  );
}

function Line({ view, file }: { view: FilesView; file: FileLine }) {
  const t = useTranslations("files.list");
  const sizeOf = useFileSize();
  return (
    <li className="flex items-start gap-2">
      <FileText className="mt-0.5 size-4 shrink-0 text-muted" />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <a
            href={routes.api.file(view.slug, file.id)}
            className="min-w-0 rounded-sm break-words hover:text-accent hover:underline"
          >
            {file.name}
          </a>
          <span className="text-sm text-muted">{sizeOf(file.sizeBytes)}</span>
        </p>
        <p className="flex flex-wrap gap-x-2 text-sm text-muted">
          <span>{file.uploadedBy.name}</span>
          <Moment at={file.createdAt} now={view.now} timeZone={view.timeZone} />
          {file.task && view.taskId === null ? (
            <Link
              href={routes.caseTask(view.slug, view.caseId, file.task.id)}
              scroll={false}
              className="min-w-0 rounded-sm break-words hover:text-accent hover:underline"
            >
              {t("task", { title: file.task.title })}
            </Link>
          ) : null}
        </p>
      </div>
      {file.canDelete ? <RemoveFile file={{ id: file.id, name: file.name }} /> : null}
    </li>
  );
}
