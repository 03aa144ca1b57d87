import type { Problem } from "@/components/action/problem";
import type { ActionResult } from "@/lib/platform/action/result";

export type Answer<Data> = { ok: true; data: Data } | { ok: false; error: Problem };

/**
 * Sends a file to a route of ours.
 * In: where, the file, and a key that makes a repeated request have one effect. Out: the answer, or "offline".
 */
export async function sendFile<Data>(address: string, file: File, key: string): Promise<Answer<Data>> {
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: { "content-type": "text/csv", "idempotency-key": key },
      body: file,
    });
    return await answerOf<Data>(response);
  } catch {
    return { ok: false, error: { code: "offline" } };
  }
}

/** Our routes answer with an action's result and nothing else. */
const answerOf = async <Data>(response: Response) => (await response.json()) as ActionResult<Data>;
