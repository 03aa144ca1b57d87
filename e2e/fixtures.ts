import { hash } from "@node-rs/argon2";
import { type Browser, type BrowserContext, expect, type Page, test as base } from "@playwright/test";
import axe from "axe-core";
import { connect } from "@/db/client";
import type { Locale, Role } from "@/db/enums";
import { type MadeMember, type MadeWorkspace, makers } from "@/db/testing/make";

export { expect };

/** What everybody made here signs in with. */
export const password = "a quiet password for journeys";
const connection = connect(process.env.E2E_APP_URL ?? "", 2);
export const { db } = connection;
export const make = makers(db);

type Wanted = {
  removed?: boolean;
  workspace?: MadeWorkspace;
  locale?: Locale;
  name?: string;
  javaScript?: boolean;
  width?: number;
  /** The page goes from under this person: Next reports each part it then waits for in vain, whose error React masks. */
  vanishes?: boolean;
};
/** Somebody with a browser of their own. */
export type Someone = MadeMember & { page: Page; context: BrowserContext };
type Fixtures = {
  /** A person of a workspace of their own, signed in without the form; or of a workspace that is given. */
  as: (role: Role, wanted?: Wanted) => Promise<Someone>;
  /** Somebody who is not signed in. */
  visitor: (wanted?: Wanted) => Promise<Page>;
};

type Opened = { context: BrowserContext; trouble: string[] };

export const test = base.extend<Fixtures>({
  as: async ({ browser }, provide) => {
    const opened: Opened[] = [];
    await provide(async (role, wanted = {}) => {
      const member = await makePerson(role, wanted);
      const browsing = await open(browser, wanted);
      opened.push(browsing);
      await signIn(browsing.context, member.email);
      return { ...member, context: browsing.context, page: await browsing.context.newPage() };
    });
    await closeAll(opened);
  },
  visitor: async ({ browser }, provide) => {
    const opened: Opened[] = [];
    await provide(async (wanted = {}) => {
      const browsing = await open(browser, wanted);
      opened.push(browsing);
      return browsing.context.newPage();
    });
    await closeAll(opened);
  },
});

async function open(browser: Browser, wanted: Wanted): Promise<Opened> {
  const context = await openBrowser(browser, wanted);
  const trouble: string[] = [];
  context.on("weberror", (error) => {
    const { message } = error.error();
    if (!(wanted.vanishes && message.includes("React error #441"))) trouble.push(message);
  });
  context.on("console", (message) => {
    if (/content security policy|hydrat/i.test(message.text())) trouble.push(message.text());
  });
  return { context, trouble };
}

/** Any script error, blocked resource or hydration mismatch on the way fails the journey. */
async function closeAll(opened: Opened[]) {
  for (const { context, trouble } of opened) {
    await context.close();
    expect(trouble).toEqual([]);
  }
}

async function makePerson(
  role: Role,
  { workspace, locale = "en", name, removed = false }: Wanted,
): Promise<MadeMember> {
  const member = await make.makeMember({
    role,
    locale,
    removed,
    ...(workspace ? { workspace } : {}),
    ...(name ? { name } : {}),
  });
  await make.setPassword(member.userId, await hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 }));
  return member;
}

const openBrowser = (browser: Browser, { locale = "en", javaScript = true, width = 1280 }: Wanted) =>
  browser.newContext({
    locale: locale === "pl" ? "pl-PL" : "en-GB",
    timezoneId: "Europe/Warsaw",
    javaScriptEnabled: javaScript,
    viewport: { width, height: 900 },
    baseURL: process.env.E2E_BASE_URL ?? "http://localhost:3000",
  });

/** The sign-in form's own two requests, without the form. */
async function signIn(context: BrowserContext, email: string) {
  const origin = process.env.E2E_BASE_URL ?? "http://localhost:3000";
  const { csrfToken } = (await (await context.request.get("/api/auth/csrf")).json()) as { csrfToken: string };
  const answer = await context.request.post("/api/auth/callback/credentials", {
    headers: { origin },
    form: { email, password, csrfToken, json: "true" },
  });
  expect(answer.ok()).toBe(true);
}

/** Goes to a page that lives and waits until it hears keys and clicks: by then it has asked for what changes. */
export async function openAlive(page: Page, path: string) {
  // The page that is left may ask late, too.
  let left = false;
  page.once("framenavigated", () => (left = true));
  await Promise.all([page.waitForRequest((request) => left && request.url().includes("/live")), page.goto(path)]);
}

/** The same for a page that asks for nothing more: it hears once React has taken over the last of its controls. */
export async function openAwake(page: Page, path: string) {
  await page.goto(path);
  await page.waitForFunction(() => {
    const last = [...document.querySelectorAll("main :is(a, button, input, select, textarea)")].at(-1);
    return last !== undefined && Object.keys(last).some((key) => key.startsWith("__reactProps$"));
  });
}

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** No violation of WCAG 2.2 AA on the page as it stands. */
export async function expectAccessible(page: Page) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate(async (tags) => {
    const { axe: engine } = window as unknown as { axe: typeof axe };
    const found = await engine.run(document, { runOnly: { type: "tag", values: tags } });
    return found.violations.map((violation) => ({
      rule: violation.id,
      where: violation.nodes.slice(0, 3).map((node) => `${node.target.join(" ")}: ${node.failureSummary ?? ""}`),
    }));
  }, rules);
  expect(violations, page.url()).toEqual([]);
}
