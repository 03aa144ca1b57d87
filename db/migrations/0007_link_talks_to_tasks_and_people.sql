CREATE TABLE "conversation_tasks" (
	"workspace_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"task_id" uuid NOT NULL,
	"line" text NOT NULL,
	CONSTRAINT "conversation_tasks_workspace_id_conversation_id_task_id_pk" PRIMARY KEY("workspace_id","conversation_id","task_id")
);
--> statement-breakpoint
ALTER TABLE "conversation_tasks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "proposals" DROP CONSTRAINT "proposals_status";--> statement-breakpoint
ALTER TABLE "conversation_contacts" ADD COLUMN "invited_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "conversation_contacts" ADD COLUMN "invited_sequence" integer;--> statement-breakpoint
ALTER TABLE "conversation_members" ADD COLUMN "part" text DEFAULT 'present' NOT NULL;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "corrections" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "written_reason" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "improvement_plans" ADD COLUMN "review_task_id" uuid;--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "counters_id" uuid;--> statement-breakpoint
ALTER TABLE "conversation_tasks" ADD CONSTRAINT "conversation_tasks_workspace_id_conversation_id_conversations_workspace_id_id_fk" FOREIGN KEY ("workspace_id","conversation_id") REFERENCES "public"."conversations"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_tasks" ADD CONSTRAINT "conversation_tasks_workspace_id_task_id_tasks_workspace_id_id_fk" FOREIGN KEY ("workspace_id","task_id") REFERENCES "public"."tasks"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "conversation_tasks_task" ON "conversation_tasks" USING btree ("workspace_id","task_id");--> statement-breakpoint
ALTER TABLE "improvement_plans" ADD CONSTRAINT "improvement_plans_workspace_id_review_task_id_tasks_workspace_id_id_fk" FOREIGN KEY ("workspace_id","review_task_id") REFERENCES "public"."tasks"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_workspace_id_counters_id_proposals_workspace_id_id_fk" FOREIGN KEY ("workspace_id","counters_id") REFERENCES "public"."proposals"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_contacts" ADD CONSTRAINT "conversation_contacts_invited" CHECK (("conversation_contacts"."invited_at" is null) = ("conversation_contacts"."invited_sequence" is null));--> statement-breakpoint
ALTER TABLE "conversation_members" ADD CONSTRAINT "conversation_members_part" CHECK ("conversation_members"."part" in ('speaks', 'writes', 'present'));--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_status" CHECK ("proposals"."status" in ('open', 'accepted', 'rejected', 'countered', 'withdrawn'));--> statement-breakpoint
CREATE POLICY "own_workspace" ON "conversation_tasks" AS PERMISSIVE FOR ALL TO public USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
ALTER TABLE "conversation_tasks" FORCE ROW LEVEL SECURITY;
