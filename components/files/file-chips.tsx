import { FileChip } from "@/components/ui/file-chip";
import type { FileLine } from "@/lib/files/queries";
import { routes } from "@/lib/platform/routes";
import { RemoveFile } from "./remove-file";
import { useFileSize } from "./use-file-size";

/** Files in a row, such as those of a comment. */
export function FileChips({ slug, files }: { slug: string; files: FileLine[] }) {
  const sizeOf = useFileSize();
  if (files.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-1.5 pt-1.5">
      {files.map(({ id, name, sizeBytes, canDelete }) => (
        <li key={id} className="max-w-full">
          <FileChip
            name={name}
            detail={sizeOf(sizeBytes)}
            href={routes.api.file(slug, id)}
            action={canDelete ? <RemoveFile file={{ id, name }} /> : undefined}
          />
        </li>
      ))}
    </ul>
  );
}
