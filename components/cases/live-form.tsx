"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, type SyntheticEvent, useEffect, useEffectEvent, useRef, useTransition } from "react";

const settleMs = 350;

type LiveFormProps = {
  action: string;
  children: ReactNode;
  label?: string;
  /** An emptied field says something: it stays in the address. */
  keepEmpty?: boolean;
};

/** A form whose fields are the address: shows what follows from them while they change, and by its button without JavaScript. */
export function LiveForm({ action, children, label, keepEmpty = false }: LiveFormProps) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [pending, startTransition] = useTransition();
  useEffect(() => () => clearTimeout(timer.current), []);

  const show = () => {
    if (!form.current) return;
    const fields = [...new FormData(form.current).entries()].map(([name, value]): [string, string] => [
      name,
      typeof value === "string" ? value.trim() : "",
    ]);
    const query = new URLSearchParams(fields.filter(([, value]) => keepEmpty || value !== ""));
    startTransition(() => router.replace(`${action}?${query.toString()}`, { scroll: false }));
  };
  const change = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(show, settleMs);
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    clearTimeout(timer.current);
    show();
  };

  // What was chosen or typed before the page came alive has told nobody yet.
  const showEarly = useEffectEvent(() => {
    if (form.current && [...form.current.elements].some(wasChanged)) change();
  });
  useEffect(() => showEarly(), []);

  return (
    <form
      ref={form}
      method="get"
      action={action}
      aria-label={label}
      aria-busy={pending || undefined}
      onChange={change}
      onSubmit={submit}
    >
      {children}
    </form>
  );
}

function wasChanged(field: Element): boolean {
  if (field instanceof HTMLSelectElement) return [...field.options].some((one) => one.selected !== one.defaultSelected);
  if (!(field instanceof HTMLInputElement)) return false;
  return field.type === "checkbox" || field.type === "radio"
    ? field.checked !== field.defaultChecked
    : field.value !== field.defaultValue;
}
