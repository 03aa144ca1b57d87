import type { Instrumentation } from "next";

/** Called by Next once per server, before the first request. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { drainWhenStopped } = await import("@/lib/platform/readiness");
  drainWhenStopped();
  const { startInsideWorker } = await import("@/lib/platform/jobs/inside");
  const { chores } = await import("@/lib/chores");
  startInsideWorker(chores);
}

/** Called by Next for what no door caught. The reference is the one people see on the page. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("@/lib/platform/log");
  const ref = error instanceof Error && "digest" in error ? String(error.digest) : "none";
  const { routePath, routeType } = context;
  log.error(
    {
      ref,
      request: request.headers["x-request-id"],
      method: request.method,
      path: request.path,
      routePath,
      routeType,
      error,
    },
    "request failed",
  );
};
