"use client";

import { useTranslations } from "next-intl";
import { fieldText } from "@/lib/platform/text";
import { type SubmitEvent, useRef, useState } from "react";
import { ProblemNote } from "@/components/action/problem-note";
import { isOvertaken } from "@/components/action/problem";
import { useAction } from "@/components/action/use-action";
import { Button } from "@/components/ui/button";
import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { Popover } from "@/components/ui/popover";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { type Anchor, anchors as allAnchors } from "@/db/enums";
import { setDueAction } from "@/lib/tasks/actions";
import type { TaskDue } from "@/lib/tasks/schema";

type Props = {
  taskId: string;
  dueOn: string | null;
  due: { anchor: Anchor | null; offsetDays: number | null; pinned: boolean };
  anchors: { value: Anchor; label: string }[];
};

type Kind = TaskDue["kind"];
const kinds: readonly Kind[] = ["anchor", "pinned", "none"];

/** Changes when a task falls due: counted from a date of the case, on a day of one's choice, or never. */
export function DueEditor(props: Props) {
  const t = useTranslations("tasks.dueEditor");
  const words = useTranslations("ui");
  // What somebody is setting stays when a colleague sets another day; a form nobody has touched follows.
  const [begun, setBegun] = useState<Props | null>(null);
  const { dueOn, due } = begun ?? props;
  return (
    <Popover label={t("title")} look="quiet" trigger={words("change")}>
      {() => (
        <DueForm
          key={[dueOn, due.pinned, due.anchor, due.offsetDays].join()}
          {...props}
          dueOn={dueOn}
          due={due}
          now={props.dueOn}
          onBegin={() => setBegun(begun ?? props)}
          onDone={() => setBegun(null)}
        />
      )}
    </Popover>
  );
}

type FormProps = Props & { now: string | null; onBegin: () => void; onDone: () => void };

function DueForm({ taskId, dueOn, due, anchors, now, onBegin, onDone }: FormProps) {
  const t = useTranslations("tasks.dueEditor");
  const words = useTranslations("ui");
  const form = useRef<HTMLFormElement>(null);
  const save = useAction(setDueAction);
  const [kind, setKind] = useState<Kind>(due.pinned ? "pinned" : due.anchor ? "anchor" : dueOn ? "pinned" : "anchor");
  const [overtaken, setOvertaken] = useState(false);
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const seen = overtaken ? now : dueOn;
    const outcome = await save.run({ taskId, seen, due: chosen(kind, new FormData(event.currentTarget)) });
    if (!outcome.ok) return setOvertaken(isOvertaken(outcome.error));
    form.current?.closest("dialog")?.hidePopover();
    onDone();
  };
  return (
    <form method="post" ref={form} onSubmit={submit} onInput={onBegin} className="grid w-72 max-w-full gap-3">
      <RadioGroup
        name="kind"
        legend={t("title")}
        defaultValue={kind}
        options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        onChange={(value) => setKind(kinds.find((known) => known === value) ?? kind)}
      />
      {kind === "anchor" ? (
        <>
          <div className="grid grid-cols-2 gap-2">
            <Field label={t("days")} error={save.fields["due.offsetDays"]}>
              {(control) => (
                <TextInput
                  {...control}
                  name="days"
                  type="number"
                  min={0}
                  max={1000}
                  required
                  defaultValue={Math.abs(due.offsetDays ?? 0)}
                />
              )}
            </Field>
            <Field label={t("side")}>
              {(control) => (
                <Select
                  {...control}
                  name="side"
                  defaultValue={(due.offsetDays ?? 0) < 0 ? "before" : "after"}
                  options={[
                    { value: "before", label: t("before") },
                    { value: "after", label: t("after") },
                  ]}
                />
              )}
            </Field>
          </div>
          <Field label={t("anchor")}>
            {(control) => (
              <Select {...control} name="anchor" defaultValue={due.anchor ?? "effective_end"} options={anchors} />
            )}
          </Field>
        </>
      ) : null}
      {kind === "pinned" ? (
        <Field label={t("date")} hint={t("dateHint")} error={save.fields["due.date"]}>
          {(control) => <DateInput {...control} name="date" required defaultValue={dueOn ?? ""} />}
        </Field>
      ) : null}
      {save.problem?.code === "invalid" ? null : <ProblemNote problem={save.problem} />}
      <Button type="submit" variant="primary" pending={save.pending}>
        {words("save")}
      </Button>
    </form>
  );
}

function chosen(kind: Kind, form: FormData): TaskDue {
  if (kind === "none") return { kind };
  if (kind === "pinned") return { kind, date: fieldText(form, "date") };
  const days = Number(form.get("days"));
  const anchor = allAnchors.find((known) => known === form.get("anchor")) ?? "effective_end";
  return { kind, anchor, offsetDays: form.get("side") === "before" && days !== 0 ? -days : days };
}
