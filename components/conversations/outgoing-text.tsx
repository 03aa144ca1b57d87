"use client";

import { type ComponentProps, useState } from "react";
import { TextArea } from "@/components/ui/text-area";
import { ToneHints } from "./tone-hints";

type Props = Omit<ComponentProps<typeof TextArea>, "onChange" | "onFocus" | "value"> & {
  defaultValue?: string;
  reads?: "reason" | "message" | undefined;
};

/** A text the client will read, with hints on its tone beside it while it is typed. */
export function OutgoingText({ reads, ...props }: Props) {
  const [text, setText] = useState(props.defaultValue ?? "");
  return (
    <div className="grid gap-2">
      <TextArea
        {...props}
        onChange={(event) => setText(event.target.value)}
        onFocus={(event) => setText(event.target.value)}
      />
      <ToneHints text={text} reads={reads} />
    </div>
  );
}
