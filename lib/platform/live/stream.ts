import "server-only";
import { newId } from "@/lib/platform/ids";
import { hub, type Stream } from "./hub";

type Opened = Pick<Stream, "workspaceId" | "caseId" | "person" | "mayLook" | "sees"> & {
  /** The page is older than the case: it must look again at once. */
  behind: () => Promise<boolean>;
};

const heartbeat = 15_000;

/** Server-sent events for one open page: "changed" and "presence", ids and names only; the page reads again by itself. */
export function liveResponse(opened: Opened, signal: AbortSignal): Response {
  const encoder = new TextEncoder();
  let end = () => {};
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const write = (text: string) => controller.enqueue(encoder.encode(text));
      const beat = setInterval(() => write(": still here\n\n"), heartbeat);
      const stream: Stream = {
        ...opened,
        id: newId(),
        send: (event, data) => write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
        close: () => end(),
      };
      end = () => {
        end = () => {};
        clearInterval(beat);
        signal.removeEventListener("abort", end);
        void hub().closed(stream);
        controller.close();
      };
      signal.addEventListener("abort", () => end());
      write("retry: 1000\n\n");
      await hub().open(stream);
      if (stream.caseId) hub().showPresence(stream.caseId);
      if (await opened.behind()) stream.send("changed", { revision: 0 });
    },
    cancel: () => end(),
  });
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-cache, no-transform",
      "x-accel-buffering": "no",
      // Otherwise the browser asks again over the same connection while the server stops, and it never ends.
      connection: "close",
    },
  });
}
