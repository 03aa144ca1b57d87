"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Problem } from "@/components/action/problem";
import { whyNotKeep } from "@/lib/files/rules";
import { sendFile, type SentFile } from "./send-file";

/** A file on its way. Those that have arrived are no longer here. */
export type Upload = { key: string; file: File; percent: number | null; problem: Problem | null };

/** Sends files one after another. In: where to, and what to do with each that has arrived. */
export function useUploads(address: string, onArrived: (file: SentFile) => void) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const queue = useRef<Upload[]>([]);
  const current = useRef<{ key: string; stop: AbortController } | null>(null);
  const arrived = useRef(onArrived);
  useEffect(() => {
    arrived.current = onArrived;
  });

  const patch = useCallback((key: string, change: Partial<Upload>) => {
    setUploads((all) => all.map((upload) => (upload.key === key ? { ...upload, ...change } : upload)));
  }, []);
  const drop = useCallback((key: string) => {
    setUploads((all) => all.filter((upload) => upload.key !== key));
  }, []);

  const work = useCallback(async () => {
    if (current.current) return;
    for (let next = queue.current.shift(); next; next = queue.current.shift()) {
      const { key, file } = next;
      const stop = new AbortController();
      current.current = { key, stop };
      const answer = await sendFile(address, file, (percent) => patch(key, { percent }), stop.signal);
      current.current = null;
      if (answer?.ok) arrived.current(answer.data);
      if (answer && !answer.ok) patch(key, { percent: null, problem: answer.error });
      else drop(key);
    }
  }, [address, drop, patch]);

  const enqueue = useCallback(
    (added: Upload[]) => {
      queue.current.push(...added.filter(({ problem }) => problem === null));
      void work();
    },
    [work],
  );
  const add = useCallback(
    (files: Iterable<File>) => {
      const added = Array.from(files, (file) => asUpload(file));
      setUploads((all) => [...all, ...added]);
      enqueue(added);
    },
    [enqueue],
  );
  const retry = useCallback(
    (upload: Upload) => {
      const again = { ...upload, percent: null, problem: null };
      patch(upload.key, again);
      enqueue([again]);
    },
    [enqueue, patch],
  );
  const cancel = useCallback(
    (key: string) => {
      queue.current = queue.current.filter((upload) => upload.key !== key);
      if (current.current?.key === key) current.current.stop.abort();
      else drop(key);
    },
    [drop],
  );
  const busy = uploads.some(({ problem }) => problem === null);
  return { uploads, add, retry, cancel, busy };
}

/** What can be refused before a byte is sent is refused here. */
function asUpload(file: File): Upload {
  const reason = whyNotKeep({ name: file.name, sizeBytes: file.size });
  return { key: crypto.randomUUID(), file, percent: null, problem: reason && { code: "refused", reason } };
}
