import "server-only";
import { join } from "node:path";
import { connect } from "@/db/client";
import { connection } from "@/lib/platform/database";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { mailKind } from "@/lib/platform/mail/payload";
import { mailHandler } from "@/lib/platform/mail/send";
import { eraseHandler, eraseKind } from "@/lib/platform/storage/erase";
import { storage } from "@/lib/platform/storage/storage";
import { type Chore, doChores } from "./chores";
import { keepHouse } from "./housekeeping";
import { runWorker } from "./worker";

/** Runs the worker of this process, with everything the product asks for, and its chores. Resolves when the signal has stopped it. */
export async function startWorker(chores: Chore[], signal: AbortSignal, graceMs?: number): Promise<void> {
  const handlers = {
    [mailKind]: mailHandler({
      smtpUrl: env.SMTP_URL,
      from: env.MAIL_FROM,
      host: new URL(env.APP_URL).hostname,
      folder: join(env.DATA_DIR, "mail"),
    }),
    [eraseKind]: eraseHandler(connection().db, storage()),
  };
  const listener = env.LISTEN_DATABASE_URL ? connect(env.LISTEN_DATABASE_URL, 1).client : undefined;
  log.info({ mail: env.SMTP_URL ? "server" : "folder", files: env.S3 ? "bucket" : "folder" }, "worker started");
  await Promise.all([
    runWorker({
      signal,
      handlers,
      connection: connection(),
      ...(listener ? { listenOn: listener } : {}),
      ...(graceMs === undefined ? {} : { graceMs }),
    }),
    keepHouse(connection().db, storage(), signal),
    doChores(connection().db, chores, signal),
  ]);
  await listener?.end({ timeout: 1 });
  log.info({}, "worker stopped");
}
