import { drizzle } from "drizzle-orm/postgres-js";
import { integer, pgSchema, text } from "drizzle-orm/pg-core";
import postgres from "postgres";

export const items = pgSchema("floor").table("items", {
  id: integer("id").primaryKey(),
  title: text("title").notNull(),
});

const holder = globalThis as typeof globalThis & { floorClient?: ReturnType<typeof postgres> };

export const client = () => (holder.floorClient ??= postgres(process.env.FLOOR_DATABASE_URL ?? "", { max: 8 }));
export const database = () => drizzle(client());
