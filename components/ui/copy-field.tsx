"use client";

import { useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";
import { Button } from "./button";
import { Check, Copy } from "./icons";
import { TextInput } from "./text-input";

type CopyFieldProps = { label: string; text: string; copyLabel?: string };

/** A text to take along. Where the browser has no clipboard, it is at least selected. */
export function CopyField({ label, text, copyLabel }: CopyFieldProps) {
  const words = useTranslations("ui");
  const id = useId();
  const field = useRef<HTMLDivElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    field.current?.querySelector("input")?.select();
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      setCopied(document.execCommand("copy"));
    }
  };
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <div ref={field} className="flex gap-2">
        <TextInput id={id} readOnly value={text} onFocus={(event) => event.currentTarget.select()} />
        <Button icon={copied ? <Check /> : <Copy />} onClick={() => void copy()}>
          <span aria-live="polite">{copied ? words("copied") : (copyLabel ?? words("copy"))}</span>
        </Button>
      </div>
    </div>
  );
}
