"use client";

import { useLocale } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { OutgoingText } from "@/components/conversations/outgoing-text";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { DateInput } from "@/components/ui/date-input";
import { Disclosure } from "@/components/ui/disclosure";
import { Field, type FieldControl } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { useToast } from "@/components/ui/toast";
import type { WorkspaceAction } from "@/lib/platform/action/result";
import { parseAmount } from "@/lib/platform/money";
import { fieldText } from "@/lib/platform/text";
import { ProblemNote } from "./problem-note";
import { useAction } from "./use-action";
import { useSeen } from "./use-seen-version";

/** One field of a form of facts: what it is called, how it is typed, what stands in it. */
export type FactField = {
  name: string;
  label: string;
  hint?: string | undefined;
  /** A `message` and a `reason` are texts with hints on their tone beside them. */
  kind: "line" | "text" | "message" | "reason" | "day" | "moment" | "choice" | "check" | "amount" | "number";
  options?: { value: string; label: string }[];
  /** An empty choice, day or amount is nothing; an empty text stays an empty text. */
  required?: boolean;
  initial?: string | undefined;
  /** Rarely needed: it waits under the name given as `rare`. */
  rare?: boolean;
};

type FactFormProps = {
  action: WorkspaceAction<never, unknown>;
  /** What goes along unseen: ids and versions. */
  given: Record<string, unknown>;
  fields: FactField[];
  save: string;
  done: string;
  /** Said beside a field whose text is no amount. */
  wrongAmount?: string;
  /** What the rarely needed fields are called together, and whether one of them says something. */
  rare?: { title: string; open: boolean };
};

/** A form of facts that a person fills in and saves in one go. What was typed stays when saving fails. */
export function FactForm({ action, given, fields, save, done, wrongAmount = "", rare }: FactFormProps) {
  const locale = useLocale();
  const toast = useToast();
  const form = useRef<HTMLFormElement>(null);
  const [wrong, setWrong] = useState<string[]>([]);
  const { seen, begin, learn } = useSeen(given, { opened: false });
  // What stood in the fields somebody has touched; the others follow the page.
  const [starts, setStarts] = useState<Record<string, string>>({});
  const { run, pending, problem, fields: faults } = useAction(action as WorkspaceAction<object, unknown>);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const amounts = fields
      .filter(({ kind }) => kind === "amount")
      .map(({ name }) => [name, amountOf(typed, name, locale)] as const);
    const unread = amounts.filter(([, amount]) => amount === undefined).map(([name]) => name);
    setWrong(unread);
    if (unread.length > 0) return;
    const values = Object.fromEntries(fields.map((field) => [field.name, valueOf(field, typed, locale)]));
    if (!learn(await run({ ...seen, ...values }))) return;
    toast(done);
    setStarts({});
    form.current?.reset();
    const details = form.current?.closest("details");
    if (details) details.open = false;
  };
  const touch = (event: FormEvent<HTMLFormElement>) => {
    const field = fields.find(({ name }) => name === (event.target as HTMLInputElement).name);
    if (!field) return;
    begin();
    setStarts((before) => ({ [field.name]: field.initial ?? "", ...before }));
  };
  const say = (field: FactField) =>
    field.kind === "check" ? (
      <Checkbox
        key={field.name}
        name={field.name}
        value="yes"
        defaultChecked={field.initial === "yes"}
        label={field.label}
        hint={field.hint}
      />
    ) : (
      <Field
        key={field.name}
        label={field.label}
        hint={field.hint}
        required={field.required}
        error={wrong.includes(field.name) ? wrongAmount : faults[field.name]}
      >
        {(control) => <Control field={field} control={control} start={starts[field.name] ?? field.initial} />}
      </Field>
    );
  return (
    <form
      method="post"
      ref={form}
      onSubmit={(event) => void submit(event)}
      onInput={touch}
      noValidate
      data-about={Object.values(given)
        .filter((part) => typeof part === "string")
        .join(" ")}
      className="grid gap-4"
      data-no-print
    >
      {fields.filter((field) => !field.rare).map(say)}
      {rare ? (
        <Disclosure summary={rare.title} open={rare.open || fields.some((field) => field.rare && faults[field.name])}>
          <div className="grid gap-4 pt-2">{fields.filter((field) => field.rare).map(say)}</div>
        </Disclosure>
      ) : null}
      <ProblemNote problem={problem?.code === "invalid" ? null : problem} />
      <div>
        <Button type="submit" variant="primary" pending={pending}>
          {save}
        </Button>
      </div>
    </form>
  );
}

function Control({
  field,
  control,
  start = "",
}: {
  field: FactField;
  control: FieldControl;
  start?: string | undefined;
}) {
  const { name, kind, initial = "", options = [], required } = field;
  if (kind === "text") return <TextArea {...control} name={name} rows={4} maxLength={10_000} defaultValue={initial} />;
  if (kind === "reason" || kind === "message")
    return <OutgoingText {...control} name={name} rows={4} maxLength={10_000} defaultValue={initial} reads={kind} />;
  if (kind === "day") return <DateInput {...control} name={name} defaultValue={initial} />;
  if (kind === "choice")
    return (
      <Select
        {...control}
        // A browser's list forgets what it was given at first only when it is made anew.
        key={start}
        name={name}
        defaultValue={initial}
        placeholder={required ? undefined : "–"}
        options={options}
      />
    );
  const typed = { type: kind === "moment" ? "datetime-local" : "text" };
  return (
    <TextInput
      {...control}
      {...typed}
      name={name}
      defaultValue={initial}
      autoComplete="off"
      inputMode={kind === "amount" || kind === "number" ? "decimal" : undefined}
    />
  );
}

function valueOf({ name, kind }: FactField, typed: FormData, locale: "pl" | "en"): unknown {
  const text = fieldText(typed, name).trim();
  if (kind === "check") return text === "yes";
  if (kind === "amount") return amountOf(typed, name, locale);
  if (kind === "number") return text === "" ? null : Number(text);
  if (kind === "day" || kind === "moment" || kind === "choice") return text === "" ? null : text;
  return text;
}

/** Minor units, nothing for an empty field, undefined for what is no amount. */
function amountOf(typed: FormData, name: string, locale: "pl" | "en"): number | null | undefined {
  const text = fieldText(typed, name).trim();
  return text === "" ? null : (parseAmount(text, locale) ?? undefined);
}
