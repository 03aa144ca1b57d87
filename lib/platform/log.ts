import "server-only";
import pino from "pino";
import { env } from "./env";

const secretPattern = /\b[A-Za-z0-9_-]{43}\b/g;

let logger: pino.Logger | undefined;

/** A logger of JSON lines in which no secret and nothing people typed may stand. In: where the lines go, stdout unless said. */
export const makeLogger = (level: string, destination?: pino.DestinationStream) =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: ["password", "secret", "token", "cookie", "*.password", "*.secret", "*.token", "*.cookie"],
        censor: "…",
      },
      formatters: { level: (label) => ({ level: label }) },
      serializers: { error: errorFacts, path: withoutWords },
    },
    destination,
  );

/** Link secrets are 43 letters of an address: no log line may carry one. */
export const redactPath = (path: unknown) => (typeof path === "string" ? path.replace(secretPattern, "…") : path);

/** An address without what people searched for. */
const withoutWords = (path: unknown) => redactPath(typeof path === "string" ? path.split("?", 1)[0] : path);

/** An error without values: a failed query repeats in its message, and PostgreSQL in its details, what was to be stored. */
function errorFacts(error: unknown): unknown {
  if (!(error instanceof Error)) return typeof error;
  const named = (name: string) => redactPath(Reflect.get(error, name));
  return {
    type: error.name,
    message: redactPath(error.message.split("\nparams:", 1)[0]),
    code: named("code"),
    constraint: named("constraint_name"),
    stack: error.stack?.split("\n").filter((line) => line.startsWith("    at ")),
    cause: error.cause === undefined ? undefined : errorFacts(error.cause),
  };
}

/** JSON lines on stdout. */
export const log = {
  info: (facts: object, message: string) => line().info(facts, message),
  warn: (facts: object, message: string) => line().warn(facts, message),
  error: (facts: object, message: string) => line().error(facts, message),
};

function line() {
  logger ??= makeLogger(env.LOG_LEVEL);
  return logger;
}
