import { type SQL, sql, type SQLWrapper } from "drizzle-orm";
import { check, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { accountTokenPurposes, locales, themes } from "../enums.ts";
import { createdAt, instant, word } from "./tenancy.ts";

export const users = pgTable(
  "users",
  {
    id: uuid("id").primaryKey(),
    email: text("email").notNull().unique(),
    /** Empty once the account is deleted. */
    name: text("name").notNull(),
    passwordHash: text("password_hash").notNull(),
    locale: word("locale", locales).notNull(),
    theme: word("theme", themes).notNull().default("system"),
    emailVerifiedAt: instant("email_verified_at"),
    disabledAt: instant("disabled_at"),
    version: integer("version").notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    check("users_email_normal", sql`${t.email} = lower(${t.email}) and length(${t.email}) <= 254`),
    check("users_locale", sql`${t.locale} in ('pl', 'en')`),
    check("users_theme", sql`${t.theme} in ('system', 'light', 'dark')`),
  ],
);

type Named = { name: SQLWrapper };

/**
 * What a person is called on a page. Whose account was deleted has no name: the reader's word for such a person stands for
 * it, which every door sets for its transaction.
 */
export const shownName = ({ name }: Named) =>
  sql<string>`case when ${name} = '' then coalesce(current_setting('app.former_person', true), '') else ${name} end`;

/** The same where a join may find nobody, who has no name. */
export const shownNameIfAny = (person: Named): SQL<string | null> => shownName(person);

/** A signed-in browser. The cookie carries the secret; only its hash is here. */
export const sessions = pgTable(
  "sessions",
  {
    id: uuid("id").primaryKey(),
    secretHash: text("secret_hash").notNull().unique(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
    lastSeenAt: instant("last_seen_at").notNull().defaultNow(),
    expiresAt: instant("expires_at").notNull(),
    revokedAt: instant("revoked_at"),
    userAgent: text("user_agent"),
  },
  (t) => [index("sessions_user").on(t.userId)],
);

export const accountTokens = pgTable(
  "account_tokens",
  {
    publicId: text("public_id").primaryKey(),
    purpose: word("purpose", accountTokenPurposes).notNull(),
    secretHash: text("secret_hash").notNull(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
  },
  (t) => [
    index("account_tokens_user").on(t.userId),
    check("account_tokens_purpose", sql`${t.purpose} in ('password_reset', 'email_verification')`),
  ],
);
