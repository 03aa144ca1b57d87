CREATE TABLE "offer_tasks" (
	"workspace_id" uuid NOT NULL,
	"offer_id" uuid NOT NULL,
	"task_id" uuid NOT NULL,
	CONSTRAINT "offer_tasks_workspace_id_offer_id_task_id_pk" PRIMARY KEY("workspace_id","offer_id","task_id")
);
--> statement-breakpoint
ALTER TABLE "offer_tasks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "offers" ADD COLUMN "answered_by_contact_id" uuid;--> statement-breakpoint
ALTER TABLE "offers" ADD COLUMN "answered_by_id" uuid;--> statement-breakpoint
ALTER TABLE "offer_tasks" ADD CONSTRAINT "offer_tasks_workspace_id_offer_id_offers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","offer_id") REFERENCES "public"."offers"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_tasks" ADD CONSTRAINT "offer_tasks_workspace_id_task_id_tasks_workspace_id_id_fk" FOREIGN KEY ("workspace_id","task_id") REFERENCES "public"."tasks"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "offer_tasks_task" ON "offer_tasks" USING btree ("workspace_id","task_id");--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_workspace_id_answered_by_id_members_workspace_id_user_id_fk" FOREIGN KEY ("workspace_id","answered_by_id") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_workspace_id_answered_by_contact_id_contacts_workspace_id_id_fk" FOREIGN KEY ("workspace_id","answered_by_contact_id") REFERENCES "public"."contacts"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_answered_by_one" CHECK ("offers"."answered_by_contact_id" is null or "offers"."answered_by_id" is null);--> statement-breakpoint
CREATE POLICY "own_workspace" ON "offer_tasks" AS PERMISSIVE FOR ALL TO public USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
ALTER TABLE "offer_tasks" FORCE ROW LEVEL SECURITY;
