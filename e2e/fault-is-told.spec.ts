import { type Browser, expect, type Page, test } from "@playwright/test";
import { sql } from "drizzle-orm";
import { demoPassword } from "@/db/seed/people";
import { routes } from "@/lib/platform/routes";
import { expectAccessible, openAwake } from "./fixtures";
import { ownProduct } from "./own-product";

const address = `${routes.cases("studio-wierzba")}?search=tajemnica`;
const polish = { title: "Coś poszło nie tak", again: "Spróbuj ponownie", list: "Sprawy" };
const english = { title: "Something went wrong", again: "Try again", list: "Cases" };

test("a page that fails says so in the reader's language, and the log knows its reference", async ({ browser }) => {
  const product = await ownProduct();
  const right = (verb: string, table: string) =>
    product.asOwner(({ db }) => db.execute(sql.raw(`${verb} partwell_app`.replace("TABLE", table))));
  try {
    const run = await product.start();
    await expect.poll(run.said, { timeout: 120_000 }).toContain("Partwell is ready at");
    const olga = await signedIn(browser, product.address, "olga");
    const daria = await signedIn(browser, product.address, "daria");
    const failures = [
      { table: "case_words", what: "the page", page: olga, words: polish },
      { table: "case_words", what: "the page, for who works in English", page: daria, words: english },
      { table: "members", what: "the frame around it", page: olga, words: polish },
      { table: "sessions", what: "all of it: the browser's language is left", page: daria, words: polish },
    ];
    for (const { table, what, page, words } of failures) {
      await test.step(what, async () => {
        await right("revoke select on TABLE from", table);
        expect((await page.goto(address))?.status()).toBe(500);
        await expect(page.getByRole("heading", { level: 1, name: words.title })).toBeVisible();
        await expect(page).toHaveTitle(words.title);
        await expectAccessible(page);
        const ref = (await page.getByRole("alert").getByText(/^\d+$/).textContent()) ?? "";
        await expect.poll(() => refsIn(run.said())).toContain(ref);
        expect(await page.content()).not.toMatch(/\n\s+at |Failed query|permission denied|node_modules/);

        const soFar = refsIn(run.said()).length;
        await page.getByRole("button", { name: words.again }).click();
        await expect.poll(() => refsIn(run.said()).length).toBeGreaterThan(soFar);
        await expect(page.getByRole("heading", { level: 1, name: words.title })).toBeVisible();
        await right("grant select on TABLE to", table);
        await page.getByRole("button", { name: words.again }).click();
        const list = page.context() === olga.context() ? polish.list : english.list;
        await expect(page.getByRole("heading", { level: 1, name: list })).toBeVisible();
      });
    }
    expect(run.said()).toContain("Failed query");
    expect(run.said()).not.toMatch(/tajemnica|params|\b[0-9a-f]{64}\b/);
  } finally {
    await product.stop();
  }
});

/** Somebody of the demo firm, in a browser that speaks Polish. */
async function signedIn(browser: Browser, baseURL: string, who: string): Promise<Page> {
  const page = await browser.newPage({ baseURL, locale: "pl-PL" });
  await openAwake(page, routes.signIn());
  await page.getByRole("textbox", { name: "E-mail" }).fill(`${who}@wierzba.example`);
  await page.getByLabel("Hasło", { exact: true }).fill(demoPassword);
  await page.getByRole("button", { name: "Zaloguj się", exact: true }).click();
  await page.waitForURL((url) => url.pathname !== routes.signIn());
  return page;
}

/** The references of the lines that say what went wrong. */
const refsIn = (said: string) =>
  said.split("\n").flatMap((line) => (line.startsWith("{") ? [(JSON.parse(line) as { ref?: string }).ref] : []));
