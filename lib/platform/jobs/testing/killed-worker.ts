import { connect } from "@/db/client";
import { runWorker } from "../worker";

/** A worker in a process of its own that starts a job, says so and never ends it: a test kills it. */
const connection = connect(process.argv[2] ?? "", 2);

await runWorker({
  signal: new AbortController().signal,
  connection,
  leaseMs: 1_500,
  handlers: {
    "test.killed": async (job) => {
      process.stdout.write(`${job.id}\n`);
      await new Promise(() => undefined);
    },
  },
});
