import { builtActions } from "../e2e/matrix/manifest.ts";
import type { Scene } from "./scene.ts";

/** Writes to the measured case through the real actions, as a browser sends them. */
export type Writer = {
  comment: (body: string) => Promise<void>;
  /** Finishes the measured task, or opens it again. Out: whether it is done now. */
  tick: () => Promise<boolean>;
};

/** In: where the product is, and who writes. */
export function makeWriter(address: string, scene: Scene): Writer {
  const ids = new Map(builtActions().map(({ name, id }) => [name, id]));
  let done = false;
  const send = async (action: string, input: object) => {
    const response = await fetch(address + scene.paths.case, {
      method: "POST",
      headers: {
        "next-action": ids.get(action) ?? "",
        origin: address,
        cookie: scene.cookie,
        "content-type": "text/plain;charset=UTF-8",
      },
      body: JSON.stringify([{ workspace: scene.workspace.slug, input, key: crypto.randomUUID() }]),
    });
    const text = await response.text();
    if (!response.ok || text.includes('"ok":false')) throw new Error(`A write was refused: ${text.slice(0, 200)}`);
  };
  return {
    comment: (body) => send("addCommentAction", { caseId: scene.caseId, taskId: null, body, fileIds: [] }),
    tick: async () => {
      await send(done ? "reopenTaskAction" : "completeTaskAction", { taskId: scene.taskId });
      done = !done;
      return done;
    },
  };
}

/** A person may write thirty comments a minute: each group that writes some writes no more than these. */
export const mostComments = 14;
