const began = performance.now();

// Whoever reads what is said may be gone, as with `npm start | head`; a line to nobody must not keep us from stopping in order.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

/** A line of progress with the seconds since the start. */
export function say(line: string) {
  const seconds = ((performance.now() - began) / 1000).toFixed(1).padStart(6);
  console.log(`${seconds} s  ${line}`);
}

/** Something the person who started Partwell can put right; shown as one sentence, without a stack trace. */
export class Trouble extends Error {}

/** Ends the process with one sentence. What is not foreseen says so, and shows its stack when LOG_LEVEL is debug. */
export function giveUp(error: unknown): never {
  const known = error instanceof Error;
  console.error(known ? error.message : String(error));
  if (known && !(error instanceof Trouble) && process.env.LOG_LEVEL === "debug") console.error(error.stack);
  process.exit(1);
}
