import { chromium, type Page } from "@playwright/test";
import { provideChromium } from "../e2e/chromium.ts";
import { builtActions } from "../e2e/matrix/manifest.ts";
import type { Ground } from "./ground.ts";
import { nameKeeper } from "./pages.ts";
import { type Figure, quantile } from "./report.ts";

/** Writing through the real action, as the browser sends it, and when somebody else sees it. */
export async function measureWriting(ground: Ground, { samples }: { samples: number }): Promise<Figure[]> {
  const { floor, scene } = ground;
  const write = sender(ground);
  const comment = (n: number) =>
    write("addCommentAction", { caseId: scene.caseId, taskId: null, body: `A measured comment ${n}`, fileIds: [] });
  const tick = (n: number) => write(n % 2 === 0 ? "completeTaskAction" : "reopenTaskAction", { taskId: scene.taskId });
  const bare = (n: number) =>
    fetch(`${floor.address}/write`, { method: "POST", body: JSON.stringify({ id: 1, title: `Item ${n}` }) });
  const [comments, ticks, floors] = [
    await timed(comment, Math.min(mostComments, samples)),
    await timed(tick, samples),
    await timed(bare, samples),
  ];
  const figure = (name: string, times: number[], share: number): Figure => ({
    group: "writing",
    name: `${name}, p${share * 100}`,
    unit: "ms",
    product: quantile(times, share),
    floor: quantile(floors, share),
    ...(share === 0.5 ? { goal: { of: "ratio" as const, most: 3 } } : {}),
  });
  return [
    figure("add a comment", comments, 0.5),
    figure("add a comment", comments, 0.95),
    figure("tick a task", ticks, 0.5),
    figure("tick a task", ticks, 0.95),
    ...(await seenElsewhere(ground, write, Math.min(mostComments, samples))),
  ];
}

/** A person may write thirty comments a minute, and the second half watches what is written. */
const mostComments = 14;

type Send = (action: string, input: object) => Promise<Response>;

/** Calls a server action of the build with the cookies and headers of a browser. */
function sender({ product, scene }: Ground): Send {
  const ids = new Map(builtActions().map(({ name, id }) => [name, id]));
  return (action, input) =>
    fetch(product.address + scene.paths.case, {
      method: "POST",
      headers: {
        "next-action": ids.get(action) ?? "",
        origin: product.address,
        cookie: scene.cookie,
        "content-type": "text/plain;charset=UTF-8",
      },
      body: JSON.stringify([{ workspace: scene.slug, input, key: crypto.randomUUID() }]),
    });
}

async function timed(send: (n: number) => Promise<Response>, samples: number): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < samples; n++) {
    const began = performance.now();
    await accepted(await send(n));
    times.push(performance.now() - began);
  }
  return times;
}

async function accepted(response: Response) {
  const text = await response.text();
  if (!response.ok || text.includes('"ok":false')) throw new Error(`A write was refused: ${text.slice(0, 200)}`);
}

/** A second person has the case open: how long until a comment is in their page. */
async function seenElsewhere({ product, scene }: Ground, write: Send, samples: number): Promise<Figure[]> {
  const browser = await chromium.launch({
    executablePath: provideChromium(),
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  try {
    const context = await browser.newContext();
    await context.addCookies(
      scene.cookie.split("; ").map((pair) => {
        const [name = "", ...rest] = pair.split("=");
        return { name, value: rest.join("="), url: product.address };
      }),
    );
    await context.addInitScript(nameKeeper);
    const page = await context.newPage();
    await page.goto(product.address + scene.paths.case);
    await page.waitForLoadState("load");
    const times: number[] = [];
    for (let n = 0; n < samples; n++) {
      const text = `Seen from afar ${n} ${Date.now()}`;
      const seen = whenSeen(page, text);
      const sent = Date.now();
      await accepted(await write("addCommentAction", { caseId: scene.caseId, taskId: null, body: text, fileIds: [] }));
      times.push((await seen) - sent);
    }
    const figure = (share: number, most: number): Figure => ({
      group: "writing",
      name: `a comment is seen by the other person, p${share * 100}`,
      unit: "ms",
      product: quantile(times, share),
      floor: null,
      goal: { of: "figure", most },
    });
    return [figure(0.5, 50), figure(0.95, 100)];
  } finally {
    await browser.close();
  }
}

/** The time, by the clock of this machine, at which a text stands in the page. */
const whenSeen = (page: Page, text: string) =>
  page.evaluate(
    (wanted) =>
      new Promise<number>((done) => {
        const look = () =>
          document.body.textContent.includes(wanted) && (observer.disconnect(), done(Date.now()), true);
        const observer = new MutationObserver(look);
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
        look();
      }),
    text,
  );
