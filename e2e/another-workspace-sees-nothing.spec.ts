import type { Page } from "@playwright/test";
import { v7 } from "uuid";
import { routes } from "@/lib/platform/routes";
import { expect, expectAccessible, make, test } from "./fixtures";

test("what belongs to another workspace looks exactly like what does not exist", async ({ as }) => {
  const marta = await as("member");
  const theirs = await make.makeCase(marta);
  const stranger = await as("owner", { name: "Olga" });
  const own = stranger.workspace.slug;
  const { slug } = marta.workspace;
  const { page } = stranger;

  const inOwn = (id: string, part: string) => [
    routes.case(own, id),
    routes.caseFeedback(own, id),
    routes.caseTask(own, id, part),
    routes.client(own, id),
  ];
  const unknown = inOwn(v7(), v7());
  const foreign = inOwn(theirs.id, theirs.taskId).slice(0, 3).concat(routes.client(own, theirs.client.clientId));
  for (const [index, address] of foreign.entries()) {
    const nothing = await lookAt(page, unknown[index] ?? "");
    expect(nothing.status).toBe(404);
    expect(await lookAt(page, address), address).toEqual(nothing);
  }
  await expectAccessible(page);

  const nowhere = await lookAt(page, routes.case(`firm-${v7().slice(-12)}`, v7()));
  expect(await lookAt(page, routes.case(slug, theirs.id))).toEqual(nowhere);
  expect(nowhere.status).toBe(404);
  await expectAccessible(page);

  await marta.page.goto(routes.case(slug, theirs.id));
  await expect(marta.page.getByRole("heading", { level: 1, name: theirs.client.name })).toBeVisible();
});

async function lookAt(page: Page, address: string) {
  const answer = await page.goto(address);
  await expect(page.getByRole("heading", { name: "Nothing here" })).toBeVisible();
  return { status: answer?.status(), title: await page.title(), text: await page.getByRole("main").innerText() };
}
