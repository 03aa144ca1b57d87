import { z } from "zod";

const optionalText = z
  .string()
  .trim()
  .transform((value) => (value === "" ? undefined : value))
  .optional();

const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  APP_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  LISTEN_DATABASE_URL: z
    .union([z.literal("").transform(() => undefined), z.url({ protocol: /^postgres(ql)?$/ })])
    .optional(),
  APP_URL: z.url({ protocol: /^https?$/ }).default("http://localhost:3000"),
  AUTH_SECRET: z.string().min(32),
  DATA_DIR: z.string().default(".data"),
  FILES_DIR: z.string().default(".data/files"),
  SMTP_URL: optionalText,
  MAIL_FROM: z.string().default("Partwell <partwell@localhost>"),
  WORKER: z.enum(["inside", "apart"]).default("inside"),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  TRIAL: z.enum(["0", "1"]).default("0"),
  S3_ENDPOINT: optionalText,
  S3_REGION: optionalText,
  S3_BUCKET: optionalText,
  S3_ACCESS_KEY_ID: optionalText,
  S3_SECRET_ACCESS_KEY: optionalText,
});

/** Thrown with every problem at once, one line each, without the values. */
export class EnvironmentError extends Error {}

/**
 * Reads the settings of the process.
 * In: the environment. Out: typed settings. Refuses with the list of what is wrong.
 */
export function parseEnv(source: Source) {
  const parsed = schema.safeParse(source);
  const wrong = parsed.error?.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`) ?? [];
  const problems = [...wrong, ...addressProblems(source), ...storageProblems(source)];
  if (!parsed.success || problems.length > 0) throw new EnvironmentError(problems.join("\n"));
  const values = parsed.data;
  return { ...values, production: values.NODE_ENV === "production", S3: s3(values) };
}

type Source = Record<string, string | undefined>;
type Values = z.infer<typeof schema>;

function addressProblems({ APP_URL = "", NODE_ENV }: Source): string[] {
  if (!URL.canParse(APP_URL)) return [];
  const url = new URL(APP_URL);
  const local = ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  if (NODE_ENV === "production" && url.protocol === "http:" && !local) {
    return ["APP_URL: use https for an address other people open"];
  }
  return url.pathname === "/" ? [] : ["APP_URL: give the origin only, without a path"];
}

function storageProblems({ S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY }: Source): string[] {
  const given = [S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY].filter((value) => value?.trim()).length;
  return given === 0 || given === 3
    ? []
    : ["S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY: set all three or none"];
}

function s3(values: Values) {
  if (!values.S3_BUCKET || !values.S3_ACCESS_KEY_ID || !values.S3_SECRET_ACCESS_KEY) return undefined;
  return {
    bucket: values.S3_BUCKET,
    accessKeyId: values.S3_ACCESS_KEY_ID,
    secretAccessKey: values.S3_SECRET_ACCESS_KEY,
    region: values.S3_REGION ?? "us-east-1",
    endpoint: values.S3_ENDPOINT,
  };
}

type Env = ReturnType<typeof parseEnv>;
let parsed: Env | undefined;

/** The settings of this process, parsed at the first look: a build needs none of them. */
export const env: Env = new Proxy({} as Env, {
  get(_target, key: keyof Env) {
    parsed ??= parseEnv(process.env);
    return parsed[key];
  },
});
