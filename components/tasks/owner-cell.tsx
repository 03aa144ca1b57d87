import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { AvatarStack } from "@/components/ui/avatar-stack";
import type { TaskLine } from "@/lib/tasks/queries";
import { OwnerPicker } from "./owner-picker";

type Props = { task: Pick<TaskLine, "id" | "title" | "owner" | "helpers">; canWork: boolean };

/** Who is responsible, and who helps. */
export function OwnerCell({ task, canWork }: Props) {
  const t = useTranslations("tasks.owner");
  const { owner, helpers } = task;
  const shown = owner ? (
    <span className="flex min-w-0 items-center gap-1.5">
      <Avatar name={owner.name} size="sm" decorative />
      <span className="sr-only">{t("label")}</span>
      <span className="truncate">{owner.name}</span>
    </span>
  ) : (
    <span className="text-muted">{t("none")}</span>
  );
  return (
    <span className="flex min-w-0 items-center gap-2">
      {canWork ? (
        <OwnerPicker taskId={task.id} title={task.title} ownerId={owner?.id ?? null}>
          {shown}
        </OwnerPicker>
      ) : (
        shown
      )}
      {helpers.length > 0 ? (
        <span className="shrink-0">
          <span className="sr-only">{t("helpers")}</span>
          <AvatarStack people={helpers} max={2} />
        </span>
      ) : null}
    </span>
  );
}
