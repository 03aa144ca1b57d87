import type { Page } from "@playwright/test";
import { routes } from "@/lib/platform/routes";
import { expect, make, openAlive, test } from "./fixtures";

test("a page that was opened alive hears the first key and the first click, however late its scripts begin", async ({
  as,
}) => {
  const marta = await as("member");
  const { page, workspace } = marta;
  const { id } = await make.makeCase(marta);
  const place = routes.case(workspace.slug, id);
  await beSlow(page);
  await openAlive(page, place);
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();

  await openAlive(page, place);
  await page.getByRole("button", { name: "Add a task" }).first().click();
  await expect(page.getByRole("textbox", { name: /New task in/ })).toBeFocused();
});

/** The page is there and its scripts have begun, but they read what it was drawn from only a second later. */
const beSlow = (page: Page) =>
  page.addInitScript(() => {
    const rested = new Promise((rest) => window.addEventListener("load", () => setTimeout(rest, 1000)));
    const reader = ReadableStreamDefaultReader.prototype;
    const read = Reflect.get(reader, "read") as (this: ReadableStreamDefaultReader) => Promise<unknown>;
    Object.assign(reader, {
      async read(this: ReadableStreamDefaultReader) {
        await rested;
        return read.call(this);
      },
    });
  });
