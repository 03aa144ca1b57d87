-- The trail of events is only ever added to, with one exception: a deleted account takes its name and its address out of
-- it. Where a transaction says so, these two facts may be written over, and nothing else of an event.
CREATE FUNCTION refuse_change_of_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('app.forgets_person', true) = 'on'
    AND to_jsonb(NEW) - 'facts' = to_jsonb(OLD) - 'facts'
    AND NEW.facts - 'name' - 'email' = OLD.facts - 'name' - 'email'
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'rows of % are only ever added', TG_TABLE_NAME USING ERRCODE = '42501';
END $$;
--> statement-breakpoint
DROP TRIGGER events_are_only_added ON "events";
--> statement-breakpoint
CREATE TRIGGER events_are_only_added BEFORE UPDATE ON "events" FOR EACH ROW EXECUTE FUNCTION refuse_change_of_event();
--> statement-breakpoint
DROP FUNCTION refuse_change();
