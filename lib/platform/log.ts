import "server-only";
import pino from "pino";
import { env } from "./env";

const secretPattern = /\b[A-Za-z0-9_-]{43}\b/g;

let logger: pino.Logger | undefined;

function make() {
  return pino({
    level: env.LOG_LEVEL,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ["password", "secret", "token", "cookie", "*.password", "*.secret", "*.token", "*.cookie"],
      censor: "…",
    },
    formatters: { level: (label) => ({ level: label }) },
    serializers: { error: pino.stdSerializers.err, path: redactPath },
  });
}

/** Link secrets are 43 letters of an address: no log line may carry one. */
export const redactPath = (path: unknown) => (typeof path === "string" ? path.replace(secretPattern, "…") : path);

/** JSON lines on stdout. */
export const log = {
  info: (facts: object, message: string) => line().info(facts, message),
  warn: (facts: object, message: string) => line().warn(facts, message),
  error: (facts: object, message: string) => line().error(facts, message),
};

function line() {
  logger ??= make();
  return logger;
}
