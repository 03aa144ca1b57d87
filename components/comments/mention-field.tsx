"use client";

/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events -- no native list can stand under a text; the field handles the keys */

import { useTranslations } from "next-intl";
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { Avatar } from "@/components/ui/avatar";
import { keepEarlyText } from "@/components/ui/early-text";
import { placeBeside } from "@/components/ui/place-beside";
import { TextArea } from "@/components/ui/text-area";
import { callable } from "@/lib/comments/rules";
import { type Call, callAt, peopleFor } from "./call-at";

type Person = { id: string; name: string };
type Props = {
  field: RefObject<HTMLTextAreaElement | null>;
  label: string;
  placeholder?: string;
  value: string;
  people: Person[];
  onChange: (text: string) => void;
  onSend: () => void;
  onLeave?: () => void;
  onFiles?: (files: File[]) => void;
  describedBy?: string;
};

const mostShown = 6;

/** A text in which people can be called by name. Ctrl or Cmd with Enter sends it. */
export function MentionField(props: Props) {
  const { field, value, people, onChange } = props;
  const t = useTranslations("comments.mention");
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [call, setCall] = useState<Call | null>(null);
  const [chosen, setChosen] = useState(0);
  const found = call ? peopleFor(call, callable(people)).slice(0, mostShown) : [];
  const open = found.length > 0;

  useEffect(() => {
    if (!list.current || !field.current) return;
    if (!open) return list.current.hidePopover();
    list.current.showPopover();
    placeBeside(field.current, list.current, "top");
  }, [open, found.length, field]);

  useLayoutEffect(() => keepEarlyText(field.current), [field]);

  const look = () => {
    const { selectionStart, selectionEnd, value: text } = field.current ?? { value: "" };
    const next = selectionStart === selectionEnd && selectionStart !== undefined ? callAt(text, selectionStart) : null;
    setCall(next);
    if (next?.letters !== call?.letters) setChosen(0);
  };
  const take = (person: (typeof found)[number] | undefined) => {
    if (!person || !call) return;
    const before = `${value.slice(0, call.from)}${person.call} `;
    onChange(before + value.slice(call.to).replace(/^ /, ""));
    setCall(null);
    requestAnimationFrame(() => field.current?.setSelectionRange(before.length, before.length));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const choosing = open && chooseBy(event.key);
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) props.onSend();
    else if (choosing === "take") take(found[chosen]);
    else if (choosing === "close") setCall(null);
    else if (choosing) setChosen((chosen + choosing + found.length) % found.length);
    else if (event.key === "Escape" && props.onLeave) props.onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onPaste = (event: ClipboardEvent) => {
    if (!props.onFiles || event.clipboardData.files.length === 0) return;
    event.preventDefault();
    props.onFiles([...event.clipboardData.files]);
  };

  return (
    <>
      <TextArea
        ref={field}
        aria-label={props.label}
        aria-describedby={props.describedBy}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={open ? id : undefined}
        aria-activedescendant={open ? `${id}-${chosen}` : undefined}
        placeholder={props.placeholder}
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
          look();
        }}
        onSelect={look}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onBlur={() => setCall(null)}
      />
      <div
        ref={list}
        id={id}
        popover="manual"
        role="listbox"
        aria-label={t("label")}
        className="max-w-80 min-w-48 rounded-md bg-raised p-1 shadow-float"
      >
        {found.map((person, index) => (
          <div
            key={person.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(person)}
            className="flex min-h-8 cursor-pointer items-center gap-2 rounded-sm px-2 py-1 hover:bg-hover aria-selected:bg-hover pointer-coarse:min-h-control"
          >
            <Avatar name={person.name} size="sm" decorative />
            {person.call.slice(1)}
          </div>
        ))}
      </div>
      <output className="sr-only">{open ? t("count", { count: found.length }) : ""}</output>
    </>
  );
}

/** What a key means while people are offered: a step, the choice, or no thanks. */
function chooseBy(key: string): 1 | -1 | "take" | "close" | null {
  if (key === "ArrowDown") return 1;
  if (key === "ArrowUp") return -1;
  if (key === "Escape") return "close";
  return key === "Enter" || key === "Tab" ? "take" : null;
}
