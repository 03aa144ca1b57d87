import { caseWords } from "@/db/schema/cases";
import { routes } from "@/lib/platform/routes";
import { expect, expectAccessible, make, openAlive, type Someone, test } from "./fixtures";

test("a quiet case is gone for everybody it does not name, until it is announced", async ({ as }) => {
  const marta = await as("member");
  const { workspace } = marta;
  const adam = await as("admin", { workspace, name: "Adam" });
  const hidden = await make.makeCase(marta, { clientName: "Browar Ciszewski" });
  const open = await make.makeCase(marta, { clientName: "Piekarnia Jawna" });
  const { slug } = workspace;
  const theirs = adam.page.getByRole("link", { name: "Browar Ciszewski" });
  await make.within(workspace, (tx) =>
    tx.insert(caseWords).values({ workspaceId: workspace.id, word: "ciszewski", caseId: hidden.id }),
  );
  await adam.page.goto(routes.cases(slug, { search: "Ciszewski" }));
  await expect(theirs).toBeVisible();

  await openAlive(marta.page, routes.case(slug, hidden.id));
  await marta.page.getByRole("button", { name: "Make the case quiet" }).click();
  await expect(marta.page.getByRole("heading", { name: "Who sees this case" })).toBeVisible();
  await expectAccessible(marta.page);

  const heard = await listen(adam, slug);
  await comment(marta, slug, hidden.id, "Only for those who are named. @Adam");
  await comment(marta, slug, open.id, "For everybody.");
  await expect.poll(heard).toBe(1);
  await comment(marta, slug, open.id, "For everybody, again.");
  await expect.poll(heard).toBe(2);

  for (const address of [routes.cases(slug), routes.cases(slug, { search: "Ciszewski" }), routes.work(slug)]) {
    await adam.page.goto(address);
    await expect(adam.page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(adam.page.getByRole("link", { name: /Ciszewski/ })).toHaveCount(0);
  }
  for (const address of [routes.case(slug, hidden.id), routes.caseActivity(slug, hidden.id)]) {
    expect((await adam.page.goto(address))?.status()).toBe(404);
    await expect(adam.page.getByRole("heading", { name: "Nothing here" })).toBeVisible();
  }

  await openAlive(marta.page, routes.case(slug, hidden.id));
  await marta.page.getByRole("button", { name: "Announce the case" }).click();
  await marta.page.getByRole("dialog").getByRole("button", { name: "Announce the case" }).click();
  await expect(marta.page.getByRole("button", { name: "Make the case quiet" })).toBeVisible();
  await adam.page.goto(routes.cases(slug, { search: "Ciszewski" }));
  await expect(theirs).toBeVisible();
});

async function comment({ page }: Someone, slug: string, caseId: string, text: string) {
  await openAlive(page, routes.case(slug, caseId));
  const field = page.getByRole("textbox", { name: "New comment" });
  await field.fill(text);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(field).toHaveValue("");
}

/** Opens the stream lists listen to. Out: how often it said that something changed. */
async function listen({ page }: Someone, slug: string) {
  const counter = await page.evaluateHandle(
    async (address) => {
      const told = { times: 0 };
      const source = new EventSource(address);
      source.addEventListener("changed", () => (told.times += 1));
      await new Promise((resolve) => source.addEventListener("open", resolve));
      return told;
    },
    routes.api.live(slug, {}),
  );
  return () => counter.evaluate(({ times }) => times);
}
