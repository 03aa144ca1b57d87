import "./request";
import { existsSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test, vi } from "vitest";
import { makers } from "@/db/testing/make";
import { pageRows } from "@/e2e/matrix/page-rows";
import { routeRows } from "@/e2e/matrix/route-rows";
import { makeSubjects, type Subjects } from "@/e2e/matrix/subjects";
import { database } from "@/lib/platform/database";
import { signedIn, signedOut } from "./as";

vi.mock("next-intl/server", () => ({
  getTranslations: async () => Object.assign((key: string) => key, { rich: (key: string) => key, has: () => false }),
  getLocale: async () => "en",
  getFormatter: async () => ({ dateTime: () => "", number: () => "" }),
}));

const make = makers(database());
const files = readdirSync("app", { recursive: true, encoding: "utf8" });

/** The file of a page or route, found by its name in the build. */
function fileOf(name: string): string {
  const found = files.find((path) => `/${path.replace(/\.tsx?$/, "")}` === name);
  if (!found || !existsSync(`app/${found}`)) throw new Error(`no file for ${name}`);
  return resolve("app", found);
}

/** The parts of an address that the folders name. */
function paramsOf(name: string, path: string): Record<string, string> {
  const parts = path.split("?")[0]?.split("/") ?? [];
  const folders = name.split("/").filter((folder) => !folder.startsWith("("));
  return Object.fromEntries(
    folders.flatMap((folder, at) => (folder.startsWith("[") ? [[folder.slice(1, -1), parts[at] ?? ""]] : [])),
  );
}

async function world() {
  const owner = await make.makeMember({ role: "owner" });
  const stranger = await make.makeMember({ role: "owner" });
  const removed = await make.makeMember({ role: "admin", workspace: owner.workspace, removed: true });
  const people = { author: owner.userId, target: owner.userId, removed: removed.userId };
  return { owner, stranger, removed, subjects: await makeSubjects(make, { workspace: owner.workspace, ...people }) };
}

const shared = await world();

/** How the page ends when it is called by itself: `NEXT_REDIRECT`, `404`, or that it was shown. */
async function endOf(name: string, path: (slug: string, subject: Subjects) => string): Promise<string> {
  const address = path(shared.owner.workspace.slug, shared.subjects);
  const page: unknown = await import(fileOf(name));
  if (!page || typeof page !== "object" || !("default" in page) || typeof page.default !== "function")
    throw new Error(`${name} is no page`);
  try {
    await page.default({ params: Promise.resolve(paramsOf(name, address)), searchParams: Promise.resolve({}) });
    return "shown";
  } catch (end) {
    return end instanceof Error && "digest" in end
      ? String(end.digest).replace(/^(NEXT_REDIRECT).*/, "$1")
      : String(end);
  }
}

const missing = "NEXT_HTTP_ERROR_FALLBACK;404";

test.each(Object.entries(pageRows))("%s is closed by itself, with no proxy before it", async (name, row) => {
  expect(await signedOut(() => endOf(name, row.path))).toBe("NEXT_REDIRECT");
  expect(await signedIn(shared.stranger, () => endOf(name, row.path))).toBe(missing);
  expect(await signedIn(shared.removed, () => endOf(name, row.path))).toBe(missing);
  expect(await signedIn(shared.owner, () => endOf(name, row.path))).toBe("shown");
});

test.each(Object.entries(routeRows))("%s is closed by itself, with no proxy before it", async (name, row) => {
  const address = row.path(shared.owner.workspace.slug, shared.subjects, "somebody");
  const route: unknown = await import(fileOf(name));
  const handlers = route && typeof route === "object" ? Object.entries(route) : [];
  const ask = async (handler: unknown, method: string) => {
    if (typeof handler !== "function") throw new Error(`${name} has no ${method}`);
    const request = new Request(`http://localhost:3000${address}`, {
      method,
      headers: { origin: "http://localhost:3000" },
    });
    const answer: unknown = await handler(request, { params: Promise.resolve(paramsOf(name, address)) });
    return answer instanceof Response ? answer.status : 0;
  };
  const methods = handlers.filter(([method]) => ["GET", "HEAD", "POST", "PUT", "DELETE"].includes(method));
  expect(methods.length).toBeGreaterThan(0);
  for (const [method, handler] of methods) {
    expect([401, 404], method).toContain(await signedOut(() => ask(handler, method)));
    expect([method, await signedIn(shared.stranger, () => ask(handler, method))]).toEqual([method, 404]);
    expect([method, await signedIn(shared.removed, () => ask(handler, method))]).toEqual([method, 404]);
  }
});
