CREATE TABLE "legal_checks" (
	"workspace_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"item" text NOT NULL,
	"checked_by" uuid NOT NULL,
	"checked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "legal_checks_workspace_id_case_id_item_pk" PRIMARY KEY("workspace_id","case_id","item")
);
--> statement-breakpoint
ALTER TABLE "legal_checks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "legal_checks" ADD CONSTRAINT "legal_checks_workspace_id_case_id_cases_workspace_id_id_fk" FOREIGN KEY ("workspace_id","case_id") REFERENCES "public"."cases"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_checks" ADD CONSTRAINT "legal_checks_workspace_id_checked_by_members_workspace_id_user_id_fk" FOREIGN KEY ("workspace_id","checked_by") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "own_workspace" ON "legal_checks" AS PERMISSIVE FOR ALL TO public USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "not_of_hidden_case" ON "legal_checks" AS RESTRICTIVE FOR ALL TO public USING ("legal_checks"."case_id" is null or "legal_checks"."case_id" <> all ((select coalesce(nullif(current_setting('app.hidden_cases', true), ''), '{}')::uuid[])::uuid[]));--> statement-breakpoint
ALTER TABLE "legal_checks" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TRIGGER rests_with_its_case BEFORE INSERT OR UPDATE OR DELETE ON "legal_checks"
FOR EACH ROW EXECUTE FUNCTION refuse_when_case_rests();
