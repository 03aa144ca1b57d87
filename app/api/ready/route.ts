import { isReady } from "@/lib/platform/readiness";

export const dynamic = "force-dynamic";

/** Whether this process can serve: the database answers, is migrated, and lets us in as a role that owns nothing. */
export async function GET() {
  const ready = await isReady();
  return new Response(ready ? "ready" : "not ready", {
    status: ready ? 200 : 503,
    headers: { "cache-control": "no-store" },
  });
}
