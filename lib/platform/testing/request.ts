import { AsyncLocalStorage } from "node:async_hooks";
import { vi } from "vitest";

/** The request a test pretends to be in: the outside world of Next, and nothing of ours. */
type FakeRequest = { headers: Headers; cookies: Map<string, string> };

const store = new AsyncLocalStorage<FakeRequest>();

export const inRequest = <T>(request: Partial<FakeRequest>, work: () => Promise<T>) =>
  store.run({ headers: request.headers ?? new Headers(), cookies: request.cookies ?? new Map() }, work);

const current = () => store.getStore() ?? { headers: new Headers(), cookies: new Map<string, string>() };

vi.mock("next/headers", () => ({
  headers: async () => current().headers,
  cookies: async () => ({
    get: (name: string) => {
      const value = current().cookies.get(name);
      return value === undefined ? undefined : { name, value };
    },
    set: (name: string, value: string) => current().cookies.set(name, value),
    delete: (name: string) => current().cookies.delete(name),
  }),
}));

vi.mock("next/cache", () => ({ refresh: () => undefined, revalidatePath: () => undefined }));
