import type { Locator, Page } from "@playwright/test";
import { routes } from "@/lib/platform/routes";
import { expect, make, openAlive, test } from "./fixtures";

const hours = { name: "hours.csv", mimeType: "text/csv", buffer: Buffer.from("month;hours\n1;42\n") };
const plan = { name: "plan.txt", mimeType: "text/plain", buffer: Buffer.from("Call the printer first.\n") };
const program = { name: "program.exe", mimeType: "application/octet-stream", buffer: Buffer.from("MZ") };

test("a file of a task comes, opens, goes and comes back by the keyboard alone", async ({ as }) => {
  const marta = await as("member");
  const { page, workspace } = marta;
  const { id, taskId } = await make.makeCase(marta);
  keepChoosers(page);
  await openAlive(page, routes.caseTask(workspace.slug, id, taskId));
  const files = page.locator("details").filter({ hasText: "Files" });
  const add = files.getByRole("button", { name: "Add files" });
  const file = files.getByRole("link", { name: hours.name });
  const remove = files.getByRole("button", { name: `Remove ${hours.name}` });

  await tabTo(page, files.locator("summary"));
  await page.keyboard.press("Enter");
  await tabTo(page, add);
  await choose(page, "Enter", [program]);
  await expect(files.getByText("Files of this kind cannot be kept here", { exact: false })).toBeVisible();
  await tabTo(page, files.getByRole("button", { name: `Remove ${program.name}` }), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(files.getByText(program.name)).toBeHidden();
  await expect(add).toBeFocused();

  await choose(page, "Space", [hours]);
  await expect(file).toBeVisible();
  await expect(add).toBeFocused();
  await tabTo(page, file, "Shift+Tab");
  await expectDownload(page, hours.name);
  await expect(file).toBeFocused();

  await tabTo(page, remove);
  await page.keyboard.press("Space");
  await expect(page.getByText(`File removed: ${hours.name}`)).toBeVisible();
  await expect(file).toBeHidden();
  await expect(add).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(file).toBeVisible();
  await expect(add).toBeFocused();

  await tabTo(page, remove, "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(file).toBeHidden();
  await expect(add).toBeFocused();
  await tabTo(page, page.getByRole("button", { name: "Undo" }));
  await page.keyboard.press("Enter");
  await expect(file).toBeVisible();
  // Where the file was taken away: on the file, if it is back in time, or on what stood beside it.
  await expect(files.locator("a:focus, button:focus")).toBeVisible();
});

test("files go with a comment, open, go and come back by the keyboard alone", async ({ as }) => {
  const marta = await as("member");
  const { page, workspace } = marta;
  const { id } = await make.makeCase(marta);
  keepChoosers(page);
  await openAlive(page, routes.case(workspace.slug, id));
  const discussion = page.getByRole("region", { name: "Discussion" });
  const words = discussion.getByRole("textbox", { name: "New comment" });
  const attach = discussion.getByRole("button", { name: "Attach files" });
  const send = discussion.getByRole("button", { name: "Send", exact: true });
  const removeOf = (name: string) => discussion.getByRole("button", { name: `Remove ${name}` });

  await page.keyboard.press("c");
  await expect(words).toBeFocused();
  await page.keyboard.type("The hours so far.");
  await tabTo(page, attach);
  await choose(page, "Enter", [hours, plan]);
  await expect(removeOf(hours.name)).toBeVisible();
  await expect(removeOf(plan.name)).toBeVisible();
  await expect(attach).toBeFocused();
  await tabTo(page, removeOf(plan.name), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(removeOf(plan.name)).toBeHidden();
  await expect(removeOf(hours.name)).toBeFocused();
  await tabTo(page, send);
  await page.keyboard.press("Enter");

  const comment = discussion.getByRole("listitem").filter({ hasText: "The hours so far." });
  const tools = comment.getByRole("button", { name: "What to do with this comment" });
  const file = comment.getByRole("link", { name: hours.name });
  await expect(file).toBeVisible();
  await expect(send).toBeFocused();
  await tabTo(page, file, "Shift+Tab");
  await expectDownload(page, hours.name);
  await expect(file).toBeFocused();

  await tabTo(page, comment.getByRole("button", { name: `Remove ${hours.name}` }));
  await page.keyboard.press("Space");
  await expect(file).toBeHidden();
  await expect(tools).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(file).toBeVisible();
  await expect(tools).toBeFocused();
});

/** Goes from where the focus is, key by key, as far as it takes. */
async function tabTo(page: Page, place: Locator, key: "Tab" | "Shift+Tab" = "Tab") {
  await expect(place).toBeVisible();
  for (let step = 0; step < 100; step += 1) {
    await page.keyboard.press(key);
    if (await place.evaluate((element) => element === document.activeElement)) return;
  }
  await expect(place).toBeFocused();
}

/** The first to ask for choosers is told a moment later, which one key may be ahead of: so somebody always asks. */
const keepChoosers = (page: Page) => page.on("filechooser", () => undefined);

/** Presses the button that has the focus, and gives it files. */
async function choose(page: Page, key: string, files: (typeof hours)[]) {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press(key)]);
  await chooser.setFiles(files);
}

async function expectDownload(page: Page, name: string) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  expect(download.suggestedFilename()).toBe(name);
}
