import { routes } from "@/lib/platform/routes";
import { expect, make, openAlive, test } from "./fixtures";

test("a page is never without its title while it changes or gives way to another", async ({ as }) => {
  const marta = await as("member");
  const { page, workspace } = marta;
  const { id } = await make.makeCase(marta, { clientName: "Browar Ciszewski" });
  await openAlive(page, routes.case(workspace.slug, id));
  await expect(page).toHaveTitle("Browar Ciszewski · Partwell");
  const untitled = await page.evaluateHandle(() => {
    const moments: string[] = [];
    const watching = new MutationObserver(() => {
      if (!document.title) moments.push(location.pathname);
    });
    watching.observe(document, { childList: true, subtree: true, characterData: true });
    return moments;
  });
  await page.getByRole("button", { name: "Make the case quiet" }).click();
  await expect(page.getByRole("heading", { name: "Who sees this case" })).toBeVisible();
  await page.getByRole("link", { name: "Decision", exact: true }).click();
  await expect(page).toHaveTitle("Decision · Browar Ciszewski · Partwell");
  await page.getByRole("link", { name: "Cases", exact: true }).first().click();
  await expect(page).toHaveTitle("Cases · Partwell");
  await page.getByRole("link", { name: "Browar Ciszewski" }).first().click();
  await expect(page).toHaveTitle("Browar Ciszewski · Partwell");
  expect(await untitled.jsonValue()).toEqual([]);
});
