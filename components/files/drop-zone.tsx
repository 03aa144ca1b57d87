"use client";

import { type DragEvent, type ReactNode, useRef, useState } from "react";

type Props = { words: string; onFiles: (files: File[]) => void; children: ReactNode };

/** A place files can be dropped on. Says so while they hover. */
export function DropZone({ words, onFiles, children }: Props) {
  const [over, setOver] = useState(false);
  const depth = useRef(0);
  const enter = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    depth.current += event.type === "dragenter" ? 1 : 0;
    setOver(true);
  };
  const leave = () => {
    depth.current = Math.max(0, depth.current - 1);
    if (depth.current === 0) setOver(false);
  };
  const drop = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    depth.current = 0;
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <div
      role="presentation"
      className="relative"
      onDragEnter={enter}
      onDragOver={enter}
      onDragLeave={leave}
      onDrop={drop}
    >
      {children}
      {over ? (
        <p className="pointer-events-none absolute inset-0 grid place-items-center rounded-md border-2 border-dashed border-accent bg-accent-soft font-medium text-accent">
          {words}
        </p>
      ) : null}
    </div>
  );
}

const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes("Files");
