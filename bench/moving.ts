import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { openProfile, withBrowser } from "./browser.ts";
import type { Ground } from "./ground.ts";
import { median } from "./numbers.ts";
import { placesOf } from "./places.ts";
import type { Size } from "./plan.ts";
import type { Figure } from "./report.ts";

/** What a page still does after it is seen is over by then. */
const settleMs = 700;

/** From the list to a case and back by clicks: when what was asked for is first painted. */
export const measureMoving = (ground: Ground, { rounds }: Size): Promise<Figure[]> =>
  withBrowser(async (browser) => {
    const { list } = placesOf(ground);
    const context = await openProfile(browser, list.ours, { viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.goto(list.ours.address + list.ours.path);
    const there: number[] = [];
    const back: number[] = [];
    for (let n = 0; n < 1 + 4 * rounds; n++) {
      await pause(settleMs);
      there.push(await timeClick(page, { link: 'main a[href*="/cases/0"]', content: "main article h1" }));
      await pause(settleMs);
      back.push(
        await timeClick(page, { link: `a[href="${list.ours.path}"]`, content: 'main tbody a[href*="/cases/0"]' }),
      );
    }
    const figure = (name: string, times: number[]): Figure => ({
      group: "pages",
      name: `${name} by a click, first paint`,
      unit: "ms",
      product: median(times.slice(1)),
      floor: null,
      goal: { of: "figure", most: 100 },
    });
    return [figure("from the list to a case", there), figure("from a case back to the list", back)];
  });

/** Clicks a link and waits, inside the page, for a frame in which its content stands. */
const timeClick = (page: Page, wanted: { link: string; content: string }) =>
  page.evaluate(
    ({ link, content }) =>
      new Promise<number>((done, fail) => {
        const clicked = document.querySelector<HTMLAnchorElement>(link);
        if (!clicked) return fail(new Error(`There is no ${link} to click`));
        const began = performance.now();
        const look = () => {
          if (location.href === clicked.href && document.querySelector(content)) done(performance.now() - began);
          else if (performance.now() - began > 10_000) fail(new Error(`${content} did not come`));
          else requestAnimationFrame(look);
        };
        clicked.click();
        look();
      }),
    wanted,
  );
