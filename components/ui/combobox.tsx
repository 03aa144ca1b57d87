"use client";
/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events -- no native list can be searched; the input handles the keys, as the ARIA combobox pattern asks */

import { Check, ChevronsUpDown } from "./icons";
import { useTranslations } from "next-intl";
import { useId, useRef, useState, type KeyboardEvent } from "react";
import { Avatar } from "./avatar";
import { controlLook } from "./control-look";
import { filterOptions, type ComboboxOption } from "./filter-options";
import { placeBeside } from "./place-beside";

type ComboboxProps = {
  options: ComboboxOption[];
  id?: string | undefined;
  name?: string | undefined;
  defaultValue?: string | null | undefined;
  onChange?: (value: string | null) => void;
  placeholder?: string | undefined;
  required?: boolean | undefined;
  /** People get their initials in front. */
  people?: boolean | undefined;
  /** A choice is handed on and leaves the field empty, for the next one. */
  collects?: boolean | undefined;
  "aria-label"?: string | undefined;
  "aria-describedby"?: string | undefined;
  "aria-invalid"?: true | undefined;
};

/** A long list one finds things in by typing, with or without diacritics. An emptied field means nothing is chosen. */
export function Combobox({
  options,
  name,
  defaultValue,
  onChange,
  people = false,
  collects = false,
  ...input
}: ComboboxProps) {
  const words = useTranslations("ui");
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState(() => options.find((option) => option.value === defaultValue) ?? null);
  const [text, setText] = useState(chosen?.label ?? "");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const found = filterOptions(options, text === chosen?.label ? "" : text);

  const show = () => {
    if (!field.current || !list.current || list.current.matches(":popover-open")) return;
    list.current.showPopover();
    list.current.style.width = `${field.current.offsetWidth}px`;
    placeBeside(field.current, list.current);
    setOpen(true);
  };
  const hide = () => {
    if (list.current?.matches(":popover-open")) list.current.hidePopover();
    setOpen(false);
    setActive(0);
  };
  const choose = (option: ComboboxOption | null) => {
    setChosen(collects ? null : option);
    setText(collects ? "" : (option?.label ?? ""));
    if (option?.value !== chosen?.value) onChange?.(option?.value ?? null);
    hide();
  };
  const leave = () => {
    if (text.trim() === "") choose(null);
    else choose(chosen);
  };
  const type = (value: string) => {
    setText(value);
    setActive(0);
    show();
  };
  const highlight = (index: number) => {
    const next = Math.max(0, Math.min(found.length - 1, index));
    setActive(next);
    list.current?.children[next]?.scrollIntoView({ block: "nearest" });
  };
  const steer = (event: KeyboardEvent) => {
    if (event.key === "Escape" && open) {
      event.stopPropagation();
      choose(chosen);
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (open) highlight(active + (event.key === "ArrowDown" ? 1 : -1));
      else show();
    } else if (event.key === "Enter" && open) {
      event.preventDefault();
      const option = found[active];
      if (option) choose(option);
    }
  };

  return (
    <span className="relative block">
      <input
        {...input}
        ref={field}
        role="combobox"
        autoComplete="off"
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={open && found[active] ? `${listId}-${active}` : undefined}
        value={text}
        onChange={(event) => type(event.target.value)}
        onClick={show}
        onFocus={(event) => event.target.select()}
        onBlur={leave}
        onKeyDown={steer}
        className={`${controlLook} h-control truncate pr-8`}
      />
      <ChevronsUpDown className="pointer-events-none absolute top-1/2 right-2.5 size-3.5 -translate-y-1/2 text-muted" />
      {name ? <input type="hidden" name={name} value={chosen?.value ?? ""} /> : null}
      <div
        ref={list}
        id={listId}
        role="listbox"
        aria-label={input["aria-label"] ?? words("choices")}
        popover="manual"
        onPointerDown={(event) => event.preventDefault()}
        className="max-h-64 overflow-y-auto rounded-md bg-raised p-1 shadow-float open:animate-arrive"
      >
        {found.map((option, index) => (
          <div
            key={option.value}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={option.value === chosen?.value}
            onClick={() => choose(option)}
            onPointerMove={() => setActive(index)}
            className={`flex min-h-8 cursor-pointer items-center gap-2 rounded-sm px-2 py-1 pointer-coarse:min-h-control ${index === active ? "bg-hover" : ""}`}
          >
            {people ? <Avatar name={option.label} size="sm" decorative /> : null}
            <span className="min-w-0 flex-1 truncate">{option.label}</span>
            {option.hint ? <span className="shrink-0 text-sm text-muted">{option.hint}</span> : null}
            {option.value === chosen?.value ? <Check className="size-4 shrink-0 text-accent" /> : null}
          </div>
        ))}
        {found.length === 0 ? <p className="px-2 py-1.5 text-muted">{words("no_matches")}</p> : null}
      </div>
    </span>
  );
}
