-- A plain length becomes the rule it always stood for. FORCE binds the owner of the table too, who would find no row.
ALTER TABLE "contracts" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "contracts"
SET "notice_rule" = jsonb_build_object(
  'kind', 'period', 'n', "notice_length", 'unit', "notice_unit", 'runsFrom', 'delivery', 'counting', 'corresponding',
  'clearDays', false, 'align', "notice_align", 'minTermUntil', null, 'noticeNotBefore', null,
  'calendar', "notice_calendar", 'term', null, 'service', null, 'weekendRule', 'none')
WHERE "notice_rule" IS NULL AND "notice_length" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "contracts" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "contracts" DROP CONSTRAINT "contracts_notice";--> statement-breakpoint
ALTER TABLE "contracts" DROP COLUMN "notice_length";--> statement-breakpoint
ALTER TABLE "contracts" DROP COLUMN "notice_unit";--> statement-breakpoint
ALTER TABLE "contracts" DROP COLUMN "notice_align";--> statement-breakpoint
ALTER TABLE "contracts" DROP COLUMN "notice_calendar";
