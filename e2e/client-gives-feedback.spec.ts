import { eq } from "drizzle-orm";
import { links } from "@/db/schema/workspaces";
import { routes } from "@/lib/platform/routes";
import { answer, caseAfterNotice, makeLink } from "./asking";
import { expect, expectAccessible, make, openAwake, test } from "./fixtures";

test("a client without JavaScript answers both pages, and the member sees it come in", async ({ as, visitor }) => {
  const marta = await as("member");
  const { id: caseId } = await caseAfterNotice(marta);
  const address = await makeLink(marta.page, routes.caseFeedback(marta.workspace.slug, caseId));
  await expectAccessible(marta.page);

  const klara = await visitor({ javaScript: false });
  await klara.goto(address);
  await expect(klara.getByRole("heading", { level: 1, name: "Feedback on working together" })).toBeVisible();
  await answer(klara, /How likely/, "9");
  await answer(klara, /May we contact you/, "Yes");
  await klara.getByRole("button", { name: "Continue" }).click();
  await expect(klara.getByRole("heading", { level: 1, name: "If you wish" })).toBeVisible();
  await klara.getByRole("textbox").first().fill("They answered the phone at once.");
  await klara.getByRole("button", { name: "Send the answers" }).click();
  await expect(klara.getByRole("heading", { level: 1, name: "Your answer has been saved" })).toBeVisible();
  await klara.goto(address);
  await expect(klara.getByRole("heading", { level: 1, name: "Your answer has been saved" })).toBeVisible();

  const said = marta.page.getByRole("article").filter({ has: marta.page.getByRole("heading", { name: "Klara" }) });
  await expect(said.getByText("They answered the phone at once.")).toBeVisible();
  await expectAccessible(marta.page);
});

test("what a client has begun is still there after a reload", async ({ as, visitor }) => {
  const marta = await as("member");
  const { id: caseId } = await caseAfterNotice(marta);
  const address = await makeLink(marta.page, routes.caseFeedback(marta.workspace.slug, caseId));

  const klara = await visitor();
  await openAwake(klara, address);
  await expect(klara.getByRole("heading", { level: 1, name: "Feedback on working together" })).toBeVisible();
  await expectAccessible(klara);
  await klara.getByRole("textbox").first().fill("Invoices came late.");
  await expect(klara.getByText("Draft saved")).toBeVisible();
  await klara.reload();
  await expect(klara.getByRole("textbox").first()).toHaveValue("Invoices came late.");
  await expect(marta.page.getByText("Invoices came late.")).toBeHidden();

  await answer(klara, /How likely/, "3");
  await answer(klara, /May we contact you/, "No");
  await klara.getByRole("button", { name: "Continue" }).click();
  await expect(klara.getByRole("heading", { level: 1, name: "Two more questions" })).toBeVisible();
  await expectAccessible(klara);
  await klara.getByRole("button", { name: "Send the answers" }).click();
  await expect(klara.getByRole("heading", { level: 1, name: "Your answer has been saved" })).toBeVisible();
  await expectAccessible(klara);
});

test("a mail scanner uses nothing up, and a closed link says why and whom to write to", async ({ as, visitor }) => {
  const marta = await as("member");
  const { workspace } = marta;
  const { id: caseId } = await caseAfterNotice(marta);
  const place = routes.caseFeedback(workspace.slug, caseId);
  const address = await makeLink(marta.page, place);
  for (const method of ["GET", "HEAD", "GET"]) expect((await fetch(address, { method })).status).toBe(200);
  await marta.page.goto(place);
  await expect(marta.page.getByRole("main").getByText("Not sent", { exact: true })).toBeVisible();

  const klara = await visitor({ javaScript: false });
  const title = (name: string) => klara.getByRole("heading", { level: 1, name });
  await klara.goto(address);
  await expect(title("Feedback on working together")).toBeVisible();
  const closedBy = async (values: Partial<typeof links.$inferInsert>) => {
    await make.within(workspace, (tx) => tx.update(links).set(values).where(eq(links.workspaceId, workspace.id)));
    await klara.goto(address);
  };
  await closedBy({ expiresAt: new Date(Date.now() - 86_400_000) });
  await expect(title("The link has expired")).toBeVisible();
  await expect(klara.getByRole("link", { name: "Write to kontakt@wierzba.example" })).toBeVisible();
  await closedBy({ revokedAt: new Date() });
  await expect(title("The link has been withdrawn")).toBeVisible();
  await expect(klara.getByRole("link", { name: "Write to kontakt@wierzba.example" })).toBeVisible();
  await closedBy({ expiresAt: new Date(Date.now() + 86_400_000), revokedAt: null });
  await expect(title("Feedback on working together")).toBeVisible();
  await klara.goto("/f/AAAAAAAA");
  await expect(title("The link does not work")).toBeVisible();
});
