import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from "@playwright/test";
import { provideChromium } from "../e2e/chromium.ts";

/** A real browser without a window, for as long as the work takes. */
export async function withBrowser<T>(work: (browser: Browser) => Promise<T>, flags: string[] = []): Promise<T> {
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath: provideChromium(), args: [...asRoot, ...flags] });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** An empty profile that holds these cookies of a server. In: the cookies as a browser sends them. */
export async function openProfile(
  browser: Browser,
  { address, cookie }: { address: string; cookie: string },
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  const pairs = cookie.split("; ").filter(Boolean);
  await context.addCookies(
    pairs.map((pair) => {
      const [name = "", ...rest] = pair.split("=");
      return { name, value: rest.join("="), url: address };
    }),
  );
  await context.addInitScript(nameKeeper);
  return context;
}

/** The loader of this runner marks functions with a helper that a page does not have. */
const nameKeeper = "globalThis.__name = (made) => made";
