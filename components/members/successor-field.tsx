"use client";

import { useTranslations } from "next-intl";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";

type SuccessorFieldProps = {
  leaving: { userId: string; openTasks: number; openSlots: number };
  successors: { id: string; name: string }[];
  onChoose: (userId: string | null) => void;
};

/** Who takes over what somebody leaves behind. */
export function SuccessorField({ leaving, successors, onChoose }: SuccessorFieldProps) {
  const t = useTranslations("members.work");
  const { openTasks: tasks, openSlots: slots } = leaving;
  if (tasks + slots === 0) return <p className="text-muted">{t("none")}</p>;
  return (
    <div className="grid gap-3">
      <p>{t("some", { tasks, slots })}</p>
      <Field label={t("successor")} hint={t("hint")}>
        {(control) => (
          <Combobox
            {...control}
            people
            placeholder={t("nobody")}
            onChange={onChoose}
            options={successors
              .filter(({ id }) => id !== leaving.userId)
              .map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </Field>
    </div>
  );
}
