DROP INDEX "cases_by_client_name";--> statement-breakpoint
DROP INDEX "cases_by_end";--> statement-breakpoint
ALTER TABLE "case_words" ALTER COLUMN "word" SET DATA TYPE text collate "C";--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "progress" integer GENERATED ALWAYS AS (case when tasks_total = 0 then 0 else tasks_done * 1000 / tasks_total end) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "state_rank" smallint GENERATED ALWAYS AS (array_position(array['draft', 'analysis', 'consultation', 'improvement', 'decision', 'notice_given', 'negotiation', 'settlement', 'handover', 'closed', 'retained', 'cancelled']::text[], state)) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "cases_by_rank" ON "cases" USING btree ("workspace_id","is_open","state_rank","id");--> statement-breakpoint
CREATE INDEX "cases_by_progress" ON "cases" USING btree ("workspace_id","is_open","progress","id");--> statement-breakpoint
CREATE INDEX "cases_by_playbook" ON "cases" USING btree ("workspace_id","playbook_key","is_open","next_due_on","id");--> statement-breakpoint
CREATE INDEX "cases_by_contract" ON "cases" USING btree ("workspace_id","contract_id");--> statement-breakpoint
CREATE INDEX "cases_by_client_name" ON "cases" USING btree ("workspace_id","is_open","folded","id");--> statement-breakpoint
CREATE INDEX "cases_by_end" ON "cases" USING btree ("workspace_id","is_open","effective_end_on","id");