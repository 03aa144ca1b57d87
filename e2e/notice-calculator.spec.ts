import { routes } from "@/lib/platform/routes";
import { expect, expectAccessible, test } from "./fixtures";

test("a visitor without JavaScript computes the end of a contract, shares it, reads it in Polish, and prints it", async ({
  visitor,
}) => {
  const page = await visitor({ javaScript: false, width: 390 });
  await page.goto(routes.noticeCalculator({ lang: "en" }));
  await page.getByLabel("How long").fill("3");
  await page.getByLabel("Takes effect").selectOption({ label: "at the end of a quarter" });
  await page.getByLabel("Delivered on").fill("2026-11-27");
  await page.getByRole("button", { name: "Compute" }).click();
  await expect(page.getByText("Wednesday, 31 March 2027", { exact: true }).first()).toBeVisible();

  const shared = await visitor({ width: 390 });
  await shared.goto(routes.noticeCalculator({ lang: "en" }));
  await expectAccessible(shared);
  await shared.goto(page.url());
  await expectAccessible(shared);
  await expect(shared.getByText("Wednesday, 31 March 2027", { exact: true }).first()).toBeVisible();
  await expect(shared.getByLabel("How long")).toHaveValue("3");

  const short = await visitor({ javaScript: false });
  await short.goto(`${routes.noticeCalculator({ lang: "en" })}&n=3`);
  await expect(short.getByRole("radio", { checked: true })).toHaveCount(1);
  await expect(short.getByRole("radio", { checked: true })).toHaveValue("period");

  await page.getByRole("link", { name: "Polski" }).click();
  await expect(page.getByText("środa, 31 marca 2027", { exact: true }).first()).toBeVisible();
  await shared.goto(page.url());
  await expectAccessible(shared);

  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("środa, 31 marca 2027", { exact: true }).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Oblicz" })).toBeHidden();
});

test("what makes no sense is said at its field, and nothing typed is lost", async ({ visitor }) => {
  const page = await visitor({ javaScript: false });
  await page.goto(routes.noticeCalculator({ lang: "en" }));
  await page.getByLabel("How long").fill("soon");
  await page.getByText("Less common conditions").click();
  await page.getByLabel("When a letter counts as delivered").selectOption({ label: "by e-mail" });
  await page.getByLabel("E-mail counts for the next day after").fill("late");
  await page.getByRole("button", { name: "Compute" }).click();
  await expect(page.getByText("nothing was lost", { exact: false })).toBeVisible();
  for (const [label, typed] of [
    ["How long", "soon"],
    ["E-mail counts for the next day after", "late"],
  ] as const) {
    await expect(page.getByLabel(label)).toHaveValue(typed);
    await expect(page.getByLabel(label)).toHaveAccessibleDescription(/This cannot be read/);
  }
  const shared = await visitor();
  await shared.goto(page.url());
  await expectAccessible(shared);
});
