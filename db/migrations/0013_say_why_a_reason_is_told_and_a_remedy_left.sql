CREATE TABLE "remedies_set_aside" (
	"workspace_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"usual" text NOT NULL,
	"why" text NOT NULL,
	"said_by" uuid NOT NULL,
	"said_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "remedies_set_aside_workspace_id_case_id_usual_pk" PRIMARY KEY("workspace_id","case_id","usual"),
	CONSTRAINT "remedies_set_aside_why" CHECK ("remedies_set_aside"."why" <> '')
);
--> statement-breakpoint
ALTER TABLE "remedies_set_aside" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "case_reasons" ADD COLUMN "client_code" text;--> statement-breakpoint
ALTER TABLE "case_reasons" ADD COLUMN "client_gap" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "remedies" ADD COLUMN "usual" text;--> statement-breakpoint
ALTER TABLE "remedies_set_aside" ADD CONSTRAINT "remedies_set_aside_workspace_id_case_id_cases_workspace_id_id_fk" FOREIGN KEY ("workspace_id","case_id") REFERENCES "public"."cases"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "remedies_set_aside" ADD CONSTRAINT "remedies_set_aside_workspace_id_said_by_members_workspace_id_user_id_fk" FOREIGN KEY ("workspace_id","said_by") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "own_workspace" ON "remedies_set_aside" AS PERMISSIVE FOR ALL TO public USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "not_of_hidden_case" ON "remedies_set_aside" AS RESTRICTIVE FOR ALL TO public USING ("remedies_set_aside"."case_id" is null or "remedies_set_aside"."case_id" <> all ((select coalesce(nullif(current_setting('app.hidden_cases', true), ''), '{}')::uuid[])::uuid[]));--> statement-breakpoint
ALTER TABLE "remedies_set_aside" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TRIGGER rests_with_its_case BEFORE INSERT OR UPDATE OR DELETE ON "remedies_set_aside"
FOR EACH ROW EXECUTE FUNCTION refuse_when_case_rests();
