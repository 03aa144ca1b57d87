import "server-only";
import { gte, isNull, or } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";

/** Whether something still holds on a day: until the end of its last day, or without end. In: `YYYY-MM-DD`. */
export const notExpired = (validUntil: AnyPgColumn, today: string) => or(isNull(validUntil), gte(validUntil, today));
