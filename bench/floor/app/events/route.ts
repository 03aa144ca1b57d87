import { eq } from "drizzle-orm";
import { database, items } from "../database";

const holder = globalThis as typeof globalThis & { floorStreams?: Set<ReadableStreamDefaultController<Uint8Array>> };
const streams = (holder.floorStreams ??= new Set());

/** Listens to what is written. */
export function GET(request: Request) {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      streams.add(controller);
      request.signal.addEventListener("abort", () => streams.delete(controller));
      controller.enqueue(new TextEncoder().encode("retry: 1000\n\n"));
    },
  });
  return new Response(body, { headers: { "content-type": "text/event-stream" } });
}

/** Changes a row and tells who listens. */
export async function POST(request: Request) {
  const { id, title } = (await request.json()) as { id: number; title: string };
  await database().update(items).set({ title }).where(eq(items.id, id));
  for (const stream of streams) stream.enqueue(new TextEncoder().encode('event: changed\ndata: {"revision":1}\n\n'));
  return Response.json({ ok: true });
}
