import { EnvironmentError, parseEnv } from "../../lib/platform/env.ts";
import { Trouble } from "./say.ts";
import type { Secrets } from "./secrets.ts";
import type { Settings } from "./settings.ts";

/** What the product may see of our own environment. The administrative connection is not among it. */
const passed = [
  /^(PATH|HOME|USER|LANG|LC_ALL|TMPDIR|TEMP|TMP|SystemRoot)$/,
  /^(NODE_OPTIONS|NODE_EXTRA_CA_CERTS|FORCE_COLOR|NO_COLOR)$/,
  /^(LISTEN_DATABASE_URL|MAIL_FROM|WORKER|LOG_LEVEL|TRUSTED_PROXIES)$/,
  /^(SMTP_|S3_|OIDC_|GOOGLE_|MICROSOFT_|AUTH_)/,
  /^(HTTPS?_PROXY|NO_PROXY)$/i,
];

/** The whole environment of the web server and the worker; refuses with every problem at once. */
export function productEnvironment(
  settings: Settings,
  secrets: Secrets,
  database: { roleUrl: string },
  mode: "production" | "development",
) {
  const kept = Object.entries(process.env).filter(
    ([name, value]) => value !== "" && passed.some((pattern) => pattern.test(name)),
  );
  const environment = {
    ...Object.fromEntries(kept),
    NODE_ENV: mode,
    NEXT_TELEMETRY_DISABLED: "1",
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || secrets.actionsKey,
    // An empty value keeps Next from reading the administrative connection out of an .env file.
    DATABASE_URL: "",
    APP_DATABASE_URL: database.roleUrl,
    APP_URL: settings.appUrl,
    AUTH_SECRET: process.env.AUTH_SECRET || secrets.authSecret,
    PORT: String(settings.port),
    DATA_DIR: settings.dataFolder,
    FILES_DIR: settings.filesFolder,
    TRIAL: settings.trial ? "1" : "0",
  };
  check(environment);
  return environment;
}

/** Finds what is wrong with the settings before anything slow is begun. */
export function checkSettings(settings: Settings, secrets: Secrets) {
  productEnvironment(settings, secrets, { roleUrl: "postgres://nobody@127.0.0.1/not-known-yet" }, "production");
}

export type ProductEnvironment = ReturnType<typeof productEnvironment>;

function check(environment: Record<string, string | undefined>) {
  try {
    parseEnv(environment);
  } catch (error) {
    if (error instanceof EnvironmentError) throw new Trouble(`These settings need attention:\n${error.message}`);
    throw error;
  }
}
