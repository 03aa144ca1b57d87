-- A deleted account was named by a word in the language it had used. Now it has no name, and each reader sees their own word
-- for it. The same in events, of which a transaction may empty a name or an address where it says that it forgets a person.
UPDATE "users" SET "name" = '' WHERE "email" LIKE '%@erased.invalid';
--> statement-breakpoint
ALTER TABLE "events" NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
SELECT set_config('app.forgets_person', 'on', true);
--> statement-breakpoint
UPDATE "events" SET "facts" = "facts" || '{"name": ""}'
WHERE "facts" ->> 'name' IN ('Former person', 'Była osoba') AND (
  "kind" IN ('task.assigned', 'case.slot_filled', 'case.viewer_added', 'case.viewer_removed')
  OR "facts" ->> 'userId' IN (SELECT "id"::text FROM "users" WHERE "name" = '')
);
--> statement-breakpoint
UPDATE "events" SET "facts" = "facts" || '{"email": ""}' WHERE "facts" ->> 'email' IN ('Former person', 'Była osoba');
--> statement-breakpoint
SELECT set_config('app.forgets_person', '', true);
--> statement-breakpoint
ALTER TABLE "events" FORCE ROW LEVEL SECURITY;
