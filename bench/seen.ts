import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { openProfile, withBrowser } from "./browser.ts";
import { measureCrowd } from "./crowd.ts";
import type { Ground } from "./ground.ts";
import { quantile } from "./numbers.ts";
import { placesOf } from "./places.ts";
import type { Size } from "./plan.ts";
import type { Figure } from "./report.ts";
import { signInColleagues } from "./signing-in.ts";
import { readEvents } from "./streams.ts";
import { tickTimes, timeSeen } from "./watching.ts";
import { mostComments } from "./writer.ts";

/** How soon somebody else sees what was written: two people first, then two hundred open streams. */
export const measureSeen = (ground: Ground, size: Size): Promise<Figure[]> =>
  withBrowser(async (browser) => {
    const bare = await floorEvents(ground, size.samples);
    const { address, path } = placesOf(ground).case.ours;
    const [cookie = ""] = await signInColleagues(ground, 1);
    const context = await openProfile(browser, { address, cookie });
    const page = await context.newPage();
    const listening = page.waitForResponse((response) => response.url().includes("/live?"));
    await page.goto(address + path);
    await listening;
    const comments: number[] = [];
    for (let n = 0; n < Math.min(mostComments, size.samples); n++) {
      const body = `Seen from afar ${n} ${Date.now()}`;
      comments.push(await timeSeen(page, { text: body }, () => ground.writer.comment(body)));
    }
    const ticks = await tickTimes(page, ground, size.samples);
    const figures = (name: string, times: number[]) =>
      (
        [
          [0.5, 50],
          [0.95, 100],
        ] as const
      ).map(([share, most]): Figure => ({
        group: "live",
        name: `${name}, p${share * 100}`,
        unit: "ms",
        product: quantile(times, share),
        floor: quantile(bare, share),
        goal: { of: "figure", most },
      }));
    return [
      ...figures("a comment in the other person's page, beside a bare event", comments),
      ...figures("a tick in the other person's page, beside a bare event", ticks),
      await ownTick(page, ground.scene.taskId),
      ...(await measureCrowd(ground, page, size)),
    ];
  });

/** A tick by hand, in one's own page: it shows before the server has answered. */
async function ownTick(page: Page, taskId: string): Promise<Figure> {
  const times: number[] = [];
  for (let n = 0; n < 6; n++) {
    const answered = page.waitForResponse((response) => response.request().method() === "POST");
    times.push(
      await page.evaluate(
        (id) =>
          new Promise<number>((done) => {
            const box = document.querySelector<HTMLInputElement>(`[data-task="${id}"] input[data-tick]`);
            const label = box?.closest("label");
            const before = label?.textContent;
            const began = performance.now();
            const look = () =>
              label?.textContent === before ? requestAnimationFrame(look) : done(performance.now() - began);
            box?.click();
            requestAnimationFrame(look);
          }),
        taskId,
      ),
    );
    await answered;
    await pause(300);
  }
  return {
    group: "live",
    name: "a tick in one's own page by a click, first paint",
    unit: "ms",
    product: quantile(times.slice(1), 0.5),
    floor: null,
    goal: { of: "figure", most: 100 },
  };
}

async function nextEvent(events: ReadableStreamDefaultReader<string> | undefined) {
  for (let text = ""; readEvents(text).told.length === 0;) {
    const part = await events?.read();
    if (part?.value === undefined) throw new Error("The floor's stream ended");
    text += part.value;
  }
}

/** What the bare framework takes from a write to an event at whoever listens. */
async function floorEvents({ floor }: Ground, samples: number): Promise<number[]> {
  const line = new AbortController();
  const response = await fetch(`${floor.address}/events`, { signal: line.signal });
  const events = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const times: number[] = [];
  for (let n = 0; n < samples; n++) {
    const began = performance.now();
    const written = fetch(`${floor.address}/events`, {
      method: "POST",
      body: JSON.stringify({ id: 1, title: `${n}` }),
    });
    await nextEvent(events);
    times.push(performance.now() - began);
    await (await written).arrayBuffer();
  }
  line.abort();
  return times;
}
