import { redactPath } from "@/lib/platform/log";

const longest = 300;

/** What went wrong as one short line for the outbox page: no stack, no query, no secret. */
export function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  const code = "code" in error && typeof error.code === "string" ? `${error.code}: ` : "";
  const line = `${code}${error.message}`.split("\n", 1)[0] ?? "";
  return String(redactPath(line)).slice(0, longest);
}
