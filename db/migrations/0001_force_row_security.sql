-- drizzle-kit writes ENABLE; FORCE makes the policies hold for the owner of the tables too.
DO $$
DECLARE forgotten regclass;
BEGIN
  FOR forgotten IN
    SELECT c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relrowsecurity AND NOT c.relforcerowsecurity
  LOOP
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', forgotten);
  END LOOP;
END $$;
--> statement-breakpoint
-- Counting requests needs no crash safety.
ALTER TABLE "rate_limits" SET UNLOGGED;
--> statement-breakpoint
-- The trail of events is only ever added to: whoever runs the app may not rewrite it.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are only ever added', TG_TABLE_NAME USING ERRCODE = '42501';
END $$;
--> statement-breakpoint
CREATE TRIGGER events_are_only_added BEFORE UPDATE ON "events" FOR EACH ROW EXECUTE FUNCTION refuse_change();
