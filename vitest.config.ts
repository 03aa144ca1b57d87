import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const ignored = ["**/node_modules/**", "**/.next*/**", "**/.data/**", "e2e/**", "bench/floor/**"];

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: at("./") },
      { find: "server-only", replacement: at("./lib/platform/testing/server-only.ts") },
    ],
  },
  test: {
    maxWorkers: 2,
    env: { TZ: "Asia/Kathmandu" },
    setupFiles: ["lib/platform/testing/fail-on-console-error.ts"],
    server: { deps: { inline: ["next-intl", "next-auth"] } },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          // Rules hold nothing between calls, so they need not be loaded anew for every file.
          isolate: false,
          testTimeout: 120_000,
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...ignored, "**/*.db.test.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: ["**/*.db.test.ts"],
          exclude: ignored,
          globalSetup: ["db/testing/global-setup.ts"],
          setupFiles: ["lib/platform/testing/use-test-database.ts"],
          testTimeout: 120_000,
        },
      },
    ],
  },
});
