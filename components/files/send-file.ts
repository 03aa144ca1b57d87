import type { Problem } from "@/components/action/problem";
import type { ActionResult } from "@/lib/platform/action/result";

export type SentFile = { fileId: string; name: string; contentType: string; sizeBytes: number };
export type Sending = { ok: true; data: SentFile } | { ok: false; error: Problem };

/** Sends the bytes of one file. In: where to, and who wants to know how far it got. A cancelled one answers null. */
export function sendFile(
  address: string,
  file: File,
  onPercent: (percent: number) => void,
  signal: AbortSignal,
): Promise<Sending | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const offline = () => resolve({ ok: false, error: { code: "offline" } });
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.upload.addEventListener("progress", ({ loaded, total }) =>
      onPercent(total > 0 ? Math.floor((loaded / total) * 100) : 0),
    );
    request.addEventListener("abort", () => resolve(null));
    request.addEventListener("error", offline);
    request.addEventListener("load", () => {
      const answer = readAnswer(request.responseText);
      if (answer) resolve(answer);
      else offline();
    });
    request.open("POST", address);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.setRequestHeader("x-file-name", encodeURIComponent(file.name));
    request.send(file);
  });
}

/** The door answers with JSON; whatever stands between it and us may not. */
function readAnswer(text: string): ActionResult<SentFile> | null {
  try {
    return JSON.parse(text) as ActionResult<SentFile>;
  } catch {
    return null;
  }
}
