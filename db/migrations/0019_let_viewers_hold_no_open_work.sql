-- A viewer holds no task and no role in a case. Who became one before work was handed over still held it: now it waits for
-- somebody, as when no successor is named. A case keeps its lead all the same, because none may be without.
ALTER TABLE "members" NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "cases" NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "case_slots" NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "tasks" NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "task_helpers" NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
UPDATE "tasks" t SET "owner_id" = NULL
FROM "members" m, "cases" c
WHERE m.workspace_id = t.workspace_id AND m.user_id = t.owner_id AND m.role = 'viewer'
  AND c.workspace_id = t.workspace_id AND c.id = t.case_id
  AND t.status = 'open' AND t.deleted_at IS NULL
  AND (c.is_open OR (t.phase = 'aftercare' AND c.state <> 'cancelled'));
--> statement-breakpoint
DELETE FROM "task_helpers" h
USING "members" m, "tasks" t
WHERE m.workspace_id = h.workspace_id AND m.user_id = h.user_id AND m.role = 'viewer'
  AND t.workspace_id = h.workspace_id AND t.id = h.task_id AND t.status = 'open';
--> statement-breakpoint
DELETE FROM "case_slots" s
USING "members" m, "cases" c
WHERE m.workspace_id = s.workspace_id AND m.user_id = s.user_id AND m.role = 'viewer'
  AND c.workspace_id = s.workspace_id AND c.id = s.case_id AND c.is_open
  AND s.slot <> 'lead';
--> statement-breakpoint
ALTER TABLE "members" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "cases" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "case_slots" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "tasks" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "task_helpers" FORCE ROW LEVEL SECURITY;
