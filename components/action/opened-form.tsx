"use client";

import { type ReactNode, type SyntheticEvent, useEffect, useRef } from "react";

type Props = { onSubmit: (form: HTMLFormElement) => void; children: ReactNode };

/** A form that opens where a button was: the cursor moves into its first field. */
export function OpenedForm({ onSubmit, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>("input, textarea, select")?.focus(), []);
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSubmit(event.currentTarget);
  };
  return (
    <form method="post" ref={form} onSubmit={submit} noValidate className="grid max-w-reading gap-5 py-3">
      {children}
    </form>
  );
}
