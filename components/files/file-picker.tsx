"use client";

import { Paperclip } from "@/components/ui/icons";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { acceptedExtensions } from "@/lib/platform/storage/accepted";

type Props = { label: string; onFiles: (files: File[]) => void; single?: boolean };

/** A button that asks for files, or for one. */
export function FilePicker({ label, onFiles, single = false }: Props) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button variant="quiet" size="sm" icon={<Paperclip />} onClick={() => field.current?.click()}>
        {label}
      </Button>
      <input
        ref={field}
        type="file"
        multiple={!single}
        hidden
        accept={acceptedExtensions.join(",")}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
    </>
  );
}
