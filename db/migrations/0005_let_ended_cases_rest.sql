-- What belongs to a case that has ended does not change: the second lock behind the rules of the product.
-- Tasks of the last phase, comments, files, feedback and events go on.
CREATE FUNCTION refuse_when_case_rests() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed record := COALESCE(NEW, OLD);
BEGIN
  IF EXISTS (
    SELECT FROM cases
    WHERE workspace_id = changed.workspace_id AND id = changed.case_id AND state IN ('closed', 'retained', 'cancelled')
  ) THEN
    RAISE EXCEPTION 'the case of this row of % has ended', TG_TABLE_NAME USING ERRCODE = '55000';
  END IF;
  RETURN changed;
END $$;
--> statement-breakpoint
DO $$
DECLARE resting text;
BEGIN
  FOREACH resting IN ARRAY ARRAY[
    'case_analyses', 'case_aspects', 'case_reasons', 'case_evidence', 'case_goals', 'remedies', 'contract_reviews',
    'contract_review_points', 'conversations', 'proposals', 'improvement_plans', 'decisions', 'notices', 'stances',
    'offers', 'agreements', 'guard_answers', 'case_slots'
  ]
  LOOP
    EXECUTE format(
      'CREATE TRIGGER rests_with_its_case BEFORE INSERT OR UPDATE OR DELETE ON %I
       FOR EACH ROW EXECUTE FUNCTION refuse_when_case_rests()', resting);
  END LOOP;
END $$;
--> statement-breakpoint
CREATE TRIGGER rests_with_its_case_when_added BEFORE INSERT ON "tasks"
FOR EACH ROW WHEN (NEW.phase <> 'aftercare') EXECUTE FUNCTION refuse_when_case_rests();
--> statement-breakpoint
CREATE TRIGGER rests_with_its_case BEFORE UPDATE OF
  "parent_id", "phase", "position", "title", "description", "slot", "due_on", "required", "status", "status_reason", "deleted_at"
ON "tasks"
FOR EACH ROW WHEN (OLD.phase <> 'aftercare' OR NEW.phase <> 'aftercare') EXECUTE FUNCTION refuse_when_case_rests();
--> statement-breakpoint
CREATE FUNCTION refuse_change_of_ended_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'case % has ended', OLD.number USING ERRCODE = '55000';
END $$;
--> statement-breakpoint
CREATE TRIGGER rests_when_ended BEFORE UPDATE ON "cases"
FOR EACH ROW WHEN (
  OLD.state IN ('closed', 'retained', 'cancelled') AND NEW.state = OLD.state AND
  (OLD.client_id, OLD.contract_id, OLD.initiator, OLD.mode, OLD.profile, OLD.quiet, OLD.playbook_key, OLD.summary,
   OLD.opened_on, OLD.consultation_on, OLD.decision_on, OLD.notice_target_on, OLD.notice_delivered_on,
   OLD.last_service_on, OLD.effective_end_on, OLD.access_off_on, OLD.tail_end_on, OLD.closed_on)
  IS DISTINCT FROM
  (NEW.client_id, NEW.contract_id, NEW.initiator, NEW.mode, NEW.profile, NEW.quiet, NEW.playbook_key, NEW.summary,
   NEW.opened_on, NEW.consultation_on, NEW.decision_on, NEW.notice_target_on, NEW.notice_delivered_on,
   NEW.last_service_on, NEW.effective_end_on, NEW.access_off_on, NEW.tail_end_on, NEW.closed_on)
) EXECUTE FUNCTION refuse_change_of_ended_case();
