import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { users } from "@/db/schema/accounts";
import { demoPeople } from "@/db/seed/people";
import { makers } from "@/db/testing/make";
import { ownProduct } from "./own-product";

test("a start says where it is and whom to be, loses nothing when it is killed, and stops in order", async () => {
  const product = await ownProduct();
  const write = () => product.asOwner(async ({ db }) => (await makers(db).makeUser()).email);
  const readBack = () =>
    product.asOwner(async ({ db }) => (await db.select({ email: users.email }).from(users)).map(({ email }) => email));
  try {
    const first = await product.start();
    await expect.poll(first.said, { timeout: 120_000 }).toContain(`Partwell is ready at ${product.address}`);
    for (const { email, password } of demoPeople) await expect.poll(first.said).toContain(`${email}  ${password}`);
    const second = await product.start();
    expect(await second.ended).toBe(1);
    await expect.poll(second.said).toContain("Partwell already runs from this folder");

    const kept = await write();
    const { web } = JSON.parse(readFileSync(join(product.dataFolder, "running.json"), "utf8")) as {
      web: { pid: number };
    };
    const postmaster = readFileSync(join(product.dataFolder, "postgres", "postmaster.pid"), "utf8").split("\n")[0];
    for (const pid of [first.child.pid ?? 0, web.pid, Number(postmaster)]) process.kill(pid, "SIGKILL");
    await first.ended;

    const third = await product.start();
    await expect.poll(third.said, { timeout: 60_000 }).toContain("Partwell is ready at");
    expect(third.said()).not.toContain("Adding the demo firm");
    expect(await readBack()).toContain(kept);
    third.child.kill("SIGINT");
    expect(await third.ended).toBe(0);
    await expect(fetch(`${product.address}/api/health`)).rejects.toThrow();
    await expect(readBack()).rejects.toThrow();
  } finally {
    await product.stop();
  }
});
