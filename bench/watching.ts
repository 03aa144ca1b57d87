import type { Page } from "@playwright/test";
import type { Ground } from "./ground.ts";

/** How long each of some ticks takes until it stands in a page that is open elsewhere. */
export async function tickTimes(page: Page, { scene, writer }: Ground, samples: number): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < samples; n++) {
    const box = page.locator(`[data-task="${scene.taskId}"] input[data-tick]`).first();
    const ticked = !(await box.isChecked());
    times.push(await timeSeen(page, { taskId: scene.taskId, ticked }, writer.tick));
  }
  return times;
}

type Wanted = { text: string } | { taskId: string; ticked: boolean };

/** From the moment something is sent, by the clock of this machine, until it stands in the page. */
export async function timeSeen(page: Page, wanted: Wanted, send: () => Promise<unknown>): Promise<number> {
  const seen = page.evaluate(
    (what) =>
      new Promise<number>((done, fail) => {
        const stands = () =>
          "text" in what
            ? document.body.textContent.includes(what.text)
            : document.querySelector<HTMLInputElement>(`[data-task="${what.taskId}"] input[data-tick]`)?.checked ===
              what.ticked;
        const look = () => {
          if (!stands()) return;
          observer.disconnect();
          done(Date.now());
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
        setTimeout(() => fail(new Error("A change was not seen within ten seconds")), 10_000);
        look();
      }),
    wanted,
  );
  const sent = Date.now();
  await send();
  return (await seen) - sent;
}
