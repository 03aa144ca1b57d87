CREATE TABLE "case_analyses" (
	"workspace_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"would_keep" text,
	"would_keep_note" text DEFAULT '' NOT NULL,
	"revenue_at_stake_minor" bigint,
	"currency" text DEFAULT 'PLN' NOT NULL,
	"needs" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "case_analyses_workspace_id_case_id_pk" PRIMARY KEY("workspace_id","case_id"),
	CONSTRAINT "case_analyses_revenue" CHECK ("case_analyses"."revenue_at_stake_minor" is null or "case_analyses"."revenue_at_stake_minor" >= 0)
);
--> statement-breakpoint
ALTER TABLE "case_analyses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "case_aspects" (
	"workspace_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"aspect" text NOT NULL,
	"relevant" boolean DEFAULT true NOT NULL,
	"score" smallint,
	"note" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "case_aspects_workspace_id_case_id_aspect_pk" PRIMARY KEY("workspace_id","case_id","aspect"),
	CONSTRAINT "case_aspects_score" CHECK ("case_aspects"."score" is null or "case_aspects"."score" between -2 and 2)
);
--> statement-breakpoint
ALTER TABLE "case_aspects" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "case_evidence" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"reason_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"amount" text DEFAULT '' NOT NULL,
	"file_id" uuid,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "case_evidence_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "case_evidence_kind" CHECK ("case_evidence"."kind" in ('note', 'file', 'number')),
	CONSTRAINT "case_evidence_file" CHECK (("case_evidence"."kind" = 'file') = ("case_evidence"."file_id" is not null))
);
--> statement-breakpoint
ALTER TABLE "case_evidence" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "case_goals" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"title" text NOT NULL,
	"expected" text NOT NULL,
	"actual" text DEFAULT '' NOT NULL,
	"since_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "case_goals_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "case_goals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "case_reasons" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"code" text,
	"title" text DEFAULT '' NOT NULL,
	"is_primary" boolean DEFAULT false NOT NULL,
	"internal_text" text NOT NULL,
	"client_text" text DEFAULT '' NOT NULL,
	"observed_on" date,
	"created_by" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "case_reasons_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "case_reasons_named" CHECK ("case_reasons"."code" is not null or "case_reasons"."title" <> '')
);
--> statement-breakpoint
ALTER TABLE "case_reasons" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "contract_review_points" (
	"workspace_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"point" text NOT NULL,
	"clause" text DEFAULT '' NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"continues" boolean DEFAULT false NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"checked_by" uuid NOT NULL,
	"checked_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "contract_review_points_workspace_id_case_id_point_pk" PRIMARY KEY("workspace_id","case_id","point"),
	CONSTRAINT "contract_review_points_status" CHECK ("contract_review_points"."status" in ('open', 'fulfilled', 'not_applicable', 'breached'))
);
--> statement-breakpoint
ALTER TABLE "contract_review_points" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "contract_reviews" (
	"workspace_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"rule_confirmed_at" timestamp with time zone,
	"rule_confirmed_by" uuid,
	"form_confirmed_at" timestamp with time zone,
	"form_confirmed_by" uuid,
	"address_confirmed_at" timestamp with time zone,
	"address_confirmed_by" uuid,
	"insolvency_checked_on" date,
	"insolvency_result" text,
	"insolvency_checked_by" uuid,
	"reading_reason" text DEFAULT '' NOT NULL,
	"completed_at" timestamp with time zone,
	"completed_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "contract_reviews_workspace_id_case_id_pk" PRIMARY KEY("workspace_id","case_id"),
	CONSTRAINT "contract_reviews_rule" CHECK (("contract_reviews"."rule_confirmed_at" is null) = ("contract_reviews"."rule_confirmed_by" is null)),
	CONSTRAINT "contract_reviews_form" CHECK (("contract_reviews"."form_confirmed_at" is null) = ("contract_reviews"."form_confirmed_by" is null)),
	CONSTRAINT "contract_reviews_address" CHECK (("contract_reviews"."address_confirmed_at" is null) = ("contract_reviews"."address_confirmed_by" is null)),
	CONSTRAINT "contract_reviews_insolvency" CHECK (("contract_reviews"."insolvency_checked_on" is null) = ("contract_reviews"."insolvency_result" is null)),
	CONSTRAINT "contract_reviews_completed" CHECK (("contract_reviews"."completed_at" is null) = ("contract_reviews"."completed_by" is null))
);
--> statement-breakpoint
ALTER TABLE "contract_reviews" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "remedies" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"what" text NOT NULL,
	"tried_on" date NOT NULL,
	"contact_id" uuid,
	"tried_by" uuid NOT NULL,
	"client_answer" text DEFAULT '' NOT NULL,
	"result" text DEFAULT 'pending' NOT NULL,
	"effect" text DEFAULT '' NOT NULL,
	"file_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "remedies_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "remedies_result" CHECK ("remedies"."result" in ('pending', 'worked', 'partly', 'no_effect', 'refused'))
);
--> statement-breakpoint
ALTER TABLE "remedies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "conversation_contacts" (
	"workspace_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	CONSTRAINT "conversation_contacts_workspace_id_conversation_id_contact_id_pk" PRIMARY KEY("workspace_id","conversation_id","contact_id")
);
--> statement-breakpoint
ALTER TABLE "conversation_contacts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "conversation_members" (
	"workspace_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	CONSTRAINT "conversation_members_workspace_id_conversation_id_user_id_pk" PRIMARY KEY("workspace_id","conversation_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "conversation_members" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "conversations" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"form" text NOT NULL,
	"status" text NOT NULL,
	"planned_at" timestamp with time zone,
	"duration_minutes" integer DEFAULT 60 NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"agenda" text DEFAULT '' NOT NULL,
	"held_at" timestamp with time zone,
	"notes" text DEFAULT '' NOT NULL,
	"client_position" text DEFAULT '' NOT NULL,
	"agreed" text DEFAULT '' NOT NULL,
	"open_points" text DEFAULT '' NOT NULL,
	"summary_sent_on" date,
	"invitation_sequence" integer DEFAULT 0 NOT NULL,
	"created_by" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "conversations_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "conversations_kind" CHECK ("conversations"."kind" in ('consultation', 'informing', 'negotiation', 'other')),
	CONSTRAINT "conversations_form" CHECK ("conversations"."form" in ('meeting', 'call', 'video', 'message')),
	CONSTRAINT "conversations_status" CHECK ("conversations"."status" in ('planned', 'held', 'no_show', 'declined', 'cancelled')),
	CONSTRAINT "conversations_held" CHECK (("conversations"."status" = 'held') = ("conversations"."held_at" is not null)),
	CONSTRAINT "conversations_planned" CHECK ("conversations"."status" = 'held' or "conversations"."planned_at" is not null),
	CONSTRAINT "conversations_duration" CHECK ("conversations"."duration_minutes" between 5 and 1440)
);
--> statement-breakpoint
ALTER TABLE "conversations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "improvement_plans" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"proposal_id" uuid,
	"goal" text NOT NULL,
	"agreed_on" date,
	"agreed_by" uuid,
	"review_on" date,
	"outcome" text,
	"review_note" text DEFAULT '' NOT NULL,
	"reviewed_at" timestamp with time zone,
	"reviewed_by" uuid,
	"created_by" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "improvement_plans_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "improvement_plans_outcome" CHECK ("improvement_plans"."outcome" is null or "improvement_plans"."outcome" in ('worked', 'partly', 'failed')),
	CONSTRAINT "improvement_plans_reviewed" CHECK (("improvement_plans"."reviewed_at" is null) = ("improvement_plans"."outcome" is null))
);
--> statement-breakpoint
ALTER TABLE "improvement_plans" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plan_measures" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"title" text NOT NULL,
	"target" text NOT NULL,
	"actual" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "plan_measures_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "plan_measures" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "proposals" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"conversation_id" uuid,
	"side" text NOT NULL,
	"title" text NOT NULL,
	"terms" text DEFAULT '' NOT NULL,
	"measure" text DEFAULT '' NOT NULL,
	"review_on" date,
	"valid_until" date,
	"status" text DEFAULT 'open' NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"answered_on" date,
	"created_by" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "proposals_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "proposals_side" CHECK ("proposals"."side" in ('us', 'client')),
	CONSTRAINT "proposals_status" CHECK ("proposals"."status" in ('open', 'accepted', 'rejected', 'expired', 'withdrawn'))
);
--> statement-breakpoint
ALTER TABLE "proposals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "decisions" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"mode" text,
	"rationale" text NOT NULL,
	"alternatives" text DEFAULT '' NOT NULL,
	"impact" text DEFAULT '' NOT NULL,
	"client_reason" text DEFAULT '' NOT NULL,
	"decided_by" uuid NOT NULL,
	"decided_on" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"approved_by" uuid,
	"approved_at" timestamp with time zone,
	"breach" text DEFAULT '' NOT NULL,
	"cure_delivered_on" date,
	"cure_until" date,
	"cure_not_required" text DEFAULT '' NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "decisions_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "decisions_outcome" CHECK ("decisions"."outcome" in ('end', 'continue', 'improve')),
	CONSTRAINT "decisions_mode" CHECK (("decisions"."outcome" = 'end') = ("decisions"."mode" is not null)),
	CONSTRAINT "decisions_approved" CHECK (("decisions"."approved_at" is null) = ("decisions"."approved_by" is null)),
	CONSTRAINT "decisions_two_people" CHECK ("decisions"."approved_by" is null or "decisions"."approved_by" <> "decisions"."decided_by"),
	CONSTRAINT "decisions_withdrawn" CHECK (("decisions"."withdrawn_at" is null) = ("decisions"."withdrawn_by" is null))
);
--> statement-breakpoint
ALTER TABLE "decisions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "notices" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"given_by" text NOT NULL,
	"channel" text NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	"address_allowed_by" uuid,
	"dispatched_at" timestamp with time zone,
	"dispatched_by" uuid,
	"tracking" text DEFAULT '' NOT NULL,
	"dispatch_file_id" uuid,
	"delivered_on" date,
	"delivery_proof" text,
	"delivery_file_id" uuid,
	"delivery_disputed" boolean DEFAULT false NOT NULL,
	"ends_on" date,
	"end_confirmed_by" uuid,
	"end_confirmed_at" timestamp with time zone,
	"end_reading" text DEFAULT '' NOT NULL,
	"end_reason" text DEFAULT '' NOT NULL,
	"computed" jsonb,
	"revocation_received_on" date,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_by" uuid,
	"created_by" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "notices_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "notices_given_by" CHECK ("notices"."given_by" in ('us', 'client')),
	CONSTRAINT "notices_channel" CHECK ("notices"."channel" in ('hand', 'courier', 'registered_post', 'email', 'e_delivery')),
	CONSTRAINT "notices_dispatched" CHECK (("notices"."dispatched_at" is null) = ("notices"."dispatched_by" is null)),
	CONSTRAINT "notices_end" CHECK (("notices"."ends_on" is null) = ("notices"."end_confirmed_at" is null)),
	CONSTRAINT "notices_withdrawn" CHECK (("notices"."withdrawn_at" is null) = ("notices"."withdrawn_by" is null))
);
--> statement-breakpoint
ALTER TABLE "notices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "case_viewers" (
	"workspace_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"added_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "case_viewers_workspace_id_case_id_user_id_pk" PRIMARY KEY("workspace_id","case_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "case_viewers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "guard_answers" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"guard" text NOT NULL,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"answered_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_by" uuid,
	CONSTRAINT "guard_answers_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "guard_answers_guard" CHECK ("guard_answers"."guard" ~ '^G[0-9]{2}$'),
	CONSTRAINT "guard_answers_kind" CHECK ("guard_answers"."kind" in ('confirmed', 'waived')),
	CONSTRAINT "guard_answers_withdrawn" CHECK (("guard_answers"."withdrawn_at" is null) = ("guard_answers"."withdrawn_by" is null))
);
--> statement-breakpoint
ALTER TABLE "guard_answers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "playbook_profiles" (
	"workspace_id" uuid NOT NULL,
	"playbook_key" text NOT NULL,
	"profile" text NOT NULL,
	CONSTRAINT "playbook_profiles_workspace_id_playbook_key_pk" PRIMARY KEY("workspace_id","playbook_key"),
	CONSTRAINT "playbook_profiles_profile" CHECK ("playbook_profiles"."profile" in ('light', 'standard', 'strict'))
);
--> statement-breakpoint
ALTER TABLE "playbook_profiles" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "agreements" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"offer_id" uuid,
	"kind" text NOT NULL,
	"terms" text NOT NULL,
	"ends_on" date,
	"signed_by_us_on" date,
	"signed_by_client_on" date,
	"withdraws_notice" boolean DEFAULT false NOT NULL,
	"file_id" uuid,
	"cancelled_at" timestamp with time zone,
	"created_by" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "agreements_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "agreements_kind" CHECK ("agreements"."kind" in ('annex', 'exit'))
);
--> statement-breakpoint
ALTER TABLE "agreements" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "offers" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"side" text NOT NULL,
	"kind" text NOT NULL,
	"terms" text NOT NULL,
	"value_minor" bigint,
	"currency" text DEFAULT 'PLN' NOT NULL,
	"ends_on" date,
	"offered_on" date NOT NULL,
	"valid_until" date,
	"status" text NOT NULL,
	"counters_id" uuid,
	"answer" text DEFAULT '' NOT NULL,
	"answered_on" date,
	"approved_by" uuid,
	"approved_at" timestamp with time zone,
	"decided_by" uuid,
	"created_by" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "offers_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "offers_number" UNIQUE("workspace_id","case_id","number"),
	CONSTRAINT "offers_side" CHECK ("offers"."side" in ('us', 'client')),
	CONSTRAINT "offers_kind" CHECK ("offers"."kind" in ('price', 'scope', 'people', 'term', 'exit', 'other')),
	CONSTRAINT "offers_status" CHECK ("offers"."status" in ('draft', 'sent', 'countered', 'accepted', 'rejected', 'expired', 'withdrawn')),
	CONSTRAINT "offers_approved" CHECK (("offers"."approved_at" is null) = ("offers"."approved_by" is null))
);
--> statement-breakpoint
ALTER TABLE "offers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "stances" (
	"workspace_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"attitude" text NOT NULL,
	"conditions" text DEFAULT '' NOT NULL,
	"limits" text DEFAULT '' NOT NULL,
	"mandate_minor" bigint,
	"mandate" text DEFAULT '' NOT NULL,
	"until" date,
	"stay_margin_minor" bigint,
	"end_margin_minor" bigint,
	"currency" text DEFAULT 'PLN' NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "stances_workspace_id_case_id_pk" PRIMARY KEY("workspace_id","case_id"),
	CONSTRAINT "stances_attitude" CHECK ("stances"."attitude" in ('open', 'conditional', 'closed')),
	CONSTRAINT "stances_mandate" CHECK ("stances"."mandate_minor" is null or "stances"."mandate_minor" >= 0)
);
--> statement-breakpoint
ALTER TABLE "stances" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "profile" text DEFAULT 'standard' NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "quiet" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "contracts" ADD COLUMN "notice_rule" jsonb;--> statement-breakpoint
ALTER TABLE "case_analyses" ADD CONSTRAINT "case_analyses_workspace_id_case_id_cases_workspace_id_id_fk" FOREIGN KEY ("workspace_id","case_id") REFERENCES "public"."cases"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_aspects" ADD CONSTRAINT "case_aspects_workspace_id_case_id_cases_workspace_id_id_fk" FOREIGN KEY ("workspace_id","case_id") REFERENCES "public"."cases"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_evidence" ADD CONSTRAINT "case_evidence_workspace_id_case_id_cases_workspace_id_id_fk" FOREIGN KEY ("workspace_id","case_id") REFERENCES "public"."cases"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_evidence" ADD CONSTRAINT "case_evidence_workspace_id_reason_id_case_reasons_workspace_id_id_fk" FOREIGN KEY ("workspace_id","reason_id") REFERENCES "public"."case_reasons"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_evidence" ADD CONSTRAINT "case_evidence_workspace_id_file_id_files_workspace_id_id_fk" FOREIGN KEY ("workspace_id","file_id") REFERENCES "public"."files"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_evidence" ADD CONSTRAINT "case_evidence_workspace_id_created_by_members_workspace_id_user_id_fk" FOREIGN KEY ("workspace_id","created_by") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_goals" ADD CONSTRAINT "case_goals_workspace_id_case_id_cases_workspace_id_id_fk" FOREIGN KEY ("workspace_id","case_id") REFERENCES "public"."cases"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_reasons" ADD CONSTRAINT "case_reasons_workspace_id_case_id_cases_workspace_id_id_fk" FOREIGN KEY ("workspace_id","case_id") REFERENCES "public"."cases"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_reasons" ADD CONSTRAINT "case_reasons_workspace_id_created_by_members_workspace_id_user_id_fk" FOREIGN KEY ("workspace_id","created_by") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_review_points" ADD CONSTRAINT "contract_review_points_workspace_id_case_id_cases_workspace_id_id_fk" FOREIGN KEY ("workspace_id","case_id") REFERENCES "public"."cases"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_review_points" ADD CONSTRAINT "contract_review_points_workspace_id_checked_by_members_workspace_id_user_id_fk" FOREIGN KEY ("workspace_id","checked_by") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_reviews" ADD CONSTRAINT "contract_reviews_workspace_id_case_id_cases_workspace_id_id_fk" FOREIGN KEY ("workspace_id","case_id") REFERENCES "public"."cases"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_reviews" ADD CONSTRAINT "contract_reviews_workspace_id_rule_confirmed_by_members_workspace_id_user_id_fk" FOREIGN KEY ("workspace_id","rule_confirmed_by") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_reviews" ADD CONSTRAINT "contract_reviews_workspace_id_form_confirmed_by_members_workspace_id_user_id_fk" FOREIGN KEY ("workspace_id","form_confirmed_by") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_reviews" ADD CONSTRAINT "contract_reviews_workspace_id_address_confirmed_by_members_workspace_id_user_id_fk" FOREIGN KEY ("workspace_id","address_confirmed_by") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_reviews" ADD CONSTRAINT "contract_reviews_workspace_id_insolvency_checked_by_members_workspace_id_user_id_fk" FOREIGN KEY ("workspace_id","insolvency_checked_by") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_reviews" ADD CONSTRAINT "contract_reviews_workspace_id_completed_by_members_workspace_id_user_id_fk" FOREIGN KEY ("workspace_id","completed_by") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "remedies" ADD CONSTRAINT "remedies_workspace_id_case_id_cases_workspace_id_id_fk" FOREIGN KEY ("workspace_id","case_id") REFERENCES "public"."cases"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "remedies" ADD CONSTRAINT "remedies_workspace_id_contact_id_contacts_workspace_id_id_fk" FOREIGN KEY ("workspace_id","contact_id") REFERENCES "public"."contacts"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "remedies" ADD CONSTRAINT "remedies_workspace_id_file_id_files_workspace_id_id_fk" FOREIGN KEY ("workspace_id","file_id") REFERENCES "public"."files"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "remedies" ADD CONSTRAINT "remedies_workspace_id_tried_by_members_workspace_id_user_id_fk" FOREIGN KEY ("workspace_id","tried_by") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_contacts" ADD CONSTRAINT "conversation_contacts_workspace_id_conversation_id_conversations_workspace_id_id_fk" FOREIGN KEY ("workspace_id","conversation_id") REFERENCES "public"."conversations"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_contacts" ADD CONSTRAINT "conversation_contacts_workspace_id_contact_id_contacts_workspace_id_id_fk" FOREIGN KEY ("workspace_id","contact_id") REFERENCES "public"."contacts"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_members" ADD CONSTRAINT "conversation_members_workspace_id_conversation_id_conversations_workspace_id_id_fk" FOREIGN KEY ("workspace_id","conversation_id") REFERENCES "public"."conversations"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_members" ADD CONSTRAINT "conversation_members_workspace_id_user_id_members_workspace_id_user_id_fk" FOREIGN KEY ("workspace_id","user_id") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_workspace_id_case_id_cases_workspace_id_id_fk" FOREIGN KEY ("workspace_id","case_id") REFERENCES "public"."cases"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_workspace_id_created_by_members_workspace_id_user_id_fk" FOREIGN KEY ("workspace_id","created_by") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "improvement_plans" ADD CONSTRAINT "improvement_plans_workspace_id_case_id_cases_workspace_id_id_fk" FOREIGN KEY ("workspace_id","case_id") REFERENCES "public"."cases"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "improvement_plans" ADD CONSTRAINT "improvement_plans_workspace_id_proposal_id_proposals_workspace_id_id_fk" FOREIGN KEY ("workspace_id","proposal_id") REFERENCES "public"."proposals"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "improvement_plans" ADD CONSTRAINT "improvement_plans_workspace_id_agreed_by_contacts_workspace_id_id_fk" FOREIGN KEY ("workspace_id","agreed_by") REFERENCES "public"."contacts"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "improvement_plans" ADD CONSTRAINT "improvement_plans_workspace_id_reviewed_by_members_workspace_id_user_id_fk" FOREIGN KEY ("workspace_id","reviewed_by") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "improvement_plans" ADD CONSTRAINT "improvement_plans_workspace_id_created_by_members_workspace_id_user_id_fk" FOREIGN KEY ("workspace_id","created_by") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_measures" ADD CONSTRAINT "plan_measures_workspace_id_plan_id_improvement_plans_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."improvement_plans"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_workspace_id_case_id_cases_workspace_id_id_fk" FOREIGN KEY ("workspace_id","case_id") REFERENCES "public"."cases"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_workspace_id_conversation_id_conversations_workspace_id_id_fk" FOREIGN KEY ("workspace_id","conversation_id") REFERENCES "public"."conversations"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_workspace_id_created_by_members_workspace_id_user_id_fk" FOREIGN KEY ("workspace_id","created_by") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_workspace_id_case_id_cases_workspace_id_id_fk" FOREIGN KEY ("workspace_id","case_id") REFERENCES "public"."cases"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_workspace_id_decided_by_members_workspace_id_user_id_fk" FOREIGN KEY ("workspace_id","decided_by") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_workspace_id_approved_by_members_workspace_id_user_id_fk" FOREIGN KEY ("workspace_id","approved_by") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_workspace_id_withdrawn_by_members_workspace_id_user_id_fk" FOREIGN KEY ("workspace_id","withdrawn_by") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_workspace_id_case_id_cases_workspace_id_id_fk" FOREIGN KEY ("workspace_id","case_id") REFERENCES "public"."cases"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_workspace_id_address_allowed_by_members_workspace_id_user_id_fk" FOREIGN KEY ("workspace_id","address_allowed_by") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_workspace_id_dispatched_by_members_workspace_id_user_id_fk" FOREIGN KEY ("workspace_id","dispatched_by") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_workspace_id_dispatch_file_id_files_workspace_id_id_fk" FOREIGN KEY ("workspace_id","dispatch_file_id") REFERENCES "public"."files"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_workspace_id_delivery_file_id_files_workspace_id_id_fk" FOREIGN KEY ("workspace_id","delivery_file_id") REFERENCES "public"."files"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_workspace_id_end_confirmed_by_members_workspace_id_user_id_fk" FOREIGN KEY ("workspace_id","end_confirmed_by") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_workspace_id_withdrawn_by_members_workspace_id_user_id_fk" FOREIGN KEY ("workspace_id","withdrawn_by") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_workspace_id_created_by_members_workspace_id_user_id_fk" FOREIGN KEY ("workspace_id","created_by") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_viewers" ADD CONSTRAINT "case_viewers_workspace_id_case_id_cases_workspace_id_id_fk" FOREIGN KEY ("workspace_id","case_id") REFERENCES "public"."cases"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_viewers" ADD CONSTRAINT "case_viewers_workspace_id_user_id_members_workspace_id_user_id_fk" FOREIGN KEY ("workspace_id","user_id") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_viewers" ADD CONSTRAINT "case_viewers_workspace_id_added_by_members_workspace_id_user_id_fk" FOREIGN KEY ("workspace_id","added_by") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guard_answers" ADD CONSTRAINT "guard_answers_workspace_id_case_id_cases_workspace_id_id_fk" FOREIGN KEY ("workspace_id","case_id") REFERENCES "public"."cases"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guard_answers" ADD CONSTRAINT "guard_answers_workspace_id_answered_by_members_workspace_id_user_id_fk" FOREIGN KEY ("workspace_id","answered_by") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guard_answers" ADD CONSTRAINT "guard_answers_workspace_id_withdrawn_by_members_workspace_id_user_id_fk" FOREIGN KEY ("workspace_id","withdrawn_by") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "playbook_profiles" ADD CONSTRAINT "playbook_profiles_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_workspace_id_case_id_cases_workspace_id_id_fk" FOREIGN KEY ("workspace_id","case_id") REFERENCES "public"."cases"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_workspace_id_offer_id_offers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","offer_id") REFERENCES "public"."offers"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_workspace_id_file_id_files_workspace_id_id_fk" FOREIGN KEY ("workspace_id","file_id") REFERENCES "public"."files"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_workspace_id_created_by_members_workspace_id_user_id_fk" FOREIGN KEY ("workspace_id","created_by") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_workspace_id_case_id_cases_workspace_id_id_fk" FOREIGN KEY ("workspace_id","case_id") REFERENCES "public"."cases"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_workspace_id_counters_id_offers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","counters_id") REFERENCES "public"."offers"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_workspace_id_approved_by_members_workspace_id_user_id_fk" FOREIGN KEY ("workspace_id","approved_by") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_workspace_id_decided_by_members_workspace_id_user_id_fk" FOREIGN KEY ("workspace_id","decided_by") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_workspace_id_created_by_members_workspace_id_user_id_fk" FOREIGN KEY ("workspace_id","created_by") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stances" ADD CONSTRAINT "stances_workspace_id_case_id_cases_workspace_id_id_fk" FOREIGN KEY ("workspace_id","case_id") REFERENCES "public"."cases"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stances" ADD CONSTRAINT "stances_workspace_id_recorded_by_members_workspace_id_user_id_fk" FOREIGN KEY ("workspace_id","recorded_by") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_evidence_case" ON "case_evidence" USING btree ("workspace_id","case_id");--> statement-breakpoint
CREATE INDEX "case_goals_case" ON "case_goals" USING btree ("workspace_id","case_id");--> statement-breakpoint
CREATE INDEX "case_reasons_case" ON "case_reasons" USING btree ("workspace_id","case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "case_reasons_primary" ON "case_reasons" USING btree ("workspace_id","case_id") WHERE is_primary;--> statement-breakpoint
CREATE INDEX "remedies_case" ON "remedies" USING btree ("workspace_id","case_id");--> statement-breakpoint
CREATE INDEX "conversations_case" ON "conversations" USING btree ("workspace_id","case_id");--> statement-breakpoint
CREATE INDEX "improvement_plans_case" ON "improvement_plans" USING btree ("workspace_id","case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "improvement_plans_running" ON "improvement_plans" USING btree ("workspace_id","case_id") WHERE reviewed_at is null;--> statement-breakpoint
CREATE INDEX "plan_measures_plan" ON "plan_measures" USING btree ("workspace_id","plan_id");--> statement-breakpoint
CREATE INDEX "proposals_case" ON "proposals" USING btree ("workspace_id","case_id");--> statement-breakpoint
CREATE INDEX "decisions_case" ON "decisions" USING btree ("workspace_id","case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "decisions_standing" ON "decisions" USING btree ("workspace_id","case_id") WHERE withdrawn_at is null;--> statement-breakpoint
CREATE INDEX "notices_case" ON "notices" USING btree ("workspace_id","case_id");--> statement-breakpoint
CREATE INDEX "case_viewers_user" ON "case_viewers" USING btree ("workspace_id","user_id");--> statement-breakpoint
CREATE INDEX "guard_answers_case" ON "guard_answers" USING btree ("workspace_id","case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "guard_answers_standing" ON "guard_answers" USING btree ("workspace_id","case_id","guard") WHERE withdrawn_at is null;--> statement-breakpoint
CREATE INDEX "agreements_case" ON "agreements" USING btree ("workspace_id","case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "offers_open_per_side" ON "offers" USING btree ("workspace_id","case_id","side") WHERE status = 'sent';--> statement-breakpoint
CREATE INDEX "cases_quiet" ON "cases" USING btree ("workspace_id") WHERE quiet;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_profile" CHECK ("cases"."profile" in ('light', 'standard', 'strict'));--> statement-breakpoint
CREATE POLICY "not_of_hidden_case" ON "case_slots" AS RESTRICTIVE FOR ALL TO public USING ("case_slots"."case_id" is null or "case_slots"."case_id" <> all ((select coalesce(nullif(current_setting('app.hidden_cases', true), ''), '{}')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "not_of_hidden_case" ON "case_words" AS RESTRICTIVE FOR ALL TO public USING ("case_words"."case_id" is null or "case_words"."case_id" <> all ((select coalesce(nullif(current_setting('app.hidden_cases', true), ''), '{}')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "not_of_hidden_case" ON "cases" AS RESTRICTIVE FOR ALL TO public USING ("cases"."id" is null or "cases"."id" <> all ((select coalesce(nullif(current_setting('app.hidden_cases', true), ''), '{}')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "not_of_hidden_case" ON "comments" AS RESTRICTIVE FOR ALL TO public USING ("comments"."case_id" is null or "comments"."case_id" <> all ((select coalesce(nullif(current_setting('app.hidden_cases', true), ''), '{}')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "not_of_hidden_case" ON "files" AS RESTRICTIVE FOR ALL TO public USING ("files"."case_id" is null or "files"."case_id" <> all ((select coalesce(nullif(current_setting('app.hidden_cases', true), ''), '{}')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "not_of_hidden_case" ON "consents" AS RESTRICTIVE FOR ALL TO public USING ("consents"."case_id" is null or "consents"."case_id" <> all ((select coalesce(nullif(current_setting('app.hidden_cases', true), ''), '{}')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "not_of_hidden_case" ON "feedback_requests" AS RESTRICTIVE FOR ALL TO public USING ("feedback_requests"."case_id" is null or "feedback_requests"."case_id" <> all ((select coalesce(nullif(current_setting('app.hidden_cases', true), ''), '{}')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "not_of_hidden_case" ON "feedback_responses" AS RESTRICTIVE FOR ALL TO public USING ("feedback_responses"."case_id" is null or "feedback_responses"."case_id" <> all ((select coalesce(nullif(current_setting('app.hidden_cases', true), ''), '{}')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "not_of_hidden_case" ON "events" AS RESTRICTIVE FOR ALL TO public USING ("events"."case_id" is null or "events"."case_id" <> all ((select coalesce(nullif(current_setting('app.hidden_cases', true), ''), '{}')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "not_of_hidden_case" ON "tasks" AS RESTRICTIVE FOR ALL TO public USING ("tasks"."case_id" is null or "tasks"."case_id" <> all ((select coalesce(nullif(current_setting('app.hidden_cases', true), ''), '{}')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "own_workspace" ON "case_analyses" AS PERMISSIVE FOR ALL TO public USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "not_of_hidden_case" ON "case_analyses" AS RESTRICTIVE FOR ALL TO public USING ("case_analyses"."case_id" is null or "case_analyses"."case_id" <> all ((select coalesce(nullif(current_setting('app.hidden_cases', true), ''), '{}')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "own_workspace" ON "case_aspects" AS PERMISSIVE FOR ALL TO public USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "not_of_hidden_case" ON "case_aspects" AS RESTRICTIVE FOR ALL TO public USING ("case_aspects"."case_id" is null or "case_aspects"."case_id" <> all ((select coalesce(nullif(current_setting('app.hidden_cases', true), ''), '{}')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "own_workspace" ON "case_evidence" AS PERMISSIVE FOR ALL TO public USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "not_of_hidden_case" ON "case_evidence" AS RESTRICTIVE FOR ALL TO public USING ("case_evidence"."case_id" is null or "case_evidence"."case_id" <> all ((select coalesce(nullif(current_setting('app.hidden_cases', true), ''), '{}')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "own_workspace" ON "case_goals" AS PERMISSIVE FOR ALL TO public USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "not_of_hidden_case" ON "case_goals" AS RESTRICTIVE FOR ALL TO public USING ("case_goals"."case_id" is null or "case_goals"."case_id" <> all ((select coalesce(nullif(current_setting('app.hidden_cases', true), ''), '{}')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "own_workspace" ON "case_reasons" AS PERMISSIVE FOR ALL TO public USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "not_of_hidden_case" ON "case_reasons" AS RESTRICTIVE FOR ALL TO public USING ("case_reasons"."case_id" is null or "case_reasons"."case_id" <> all ((select coalesce(nullif(current_setting('app.hidden_cases', true), ''), '{}')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "own_workspace" ON "contract_review_points" AS PERMISSIVE FOR ALL TO public USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "not_of_hidden_case" ON "contract_review_points" AS RESTRICTIVE FOR ALL TO public USING ("contract_review_points"."case_id" is null or "contract_review_points"."case_id" <> all ((select coalesce(nullif(current_setting('app.hidden_cases', true), ''), '{}')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "own_workspace" ON "contract_reviews" AS PERMISSIVE FOR ALL TO public USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "not_of_hidden_case" ON "contract_reviews" AS RESTRICTIVE FOR ALL TO public USING ("contract_reviews"."case_id" is null or "contract_reviews"."case_id" <> all ((select coalesce(nullif(current_setting('app.hidden_cases', true), ''), '{}')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "own_workspace" ON "remedies" AS PERMISSIVE FOR ALL TO public USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "not_of_hidden_case" ON "remedies" AS RESTRICTIVE FOR ALL TO public USING ("remedies"."case_id" is null or "remedies"."case_id" <> all ((select coalesce(nullif(current_setting('app.hidden_cases', true), ''), '{}')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "own_workspace" ON "conversation_contacts" AS PERMISSIVE FOR ALL TO public USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "own_workspace" ON "conversation_members" AS PERMISSIVE FOR ALL TO public USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "own_workspace" ON "conversations" AS PERMISSIVE FOR ALL TO public USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "not_of_hidden_case" ON "conversations" AS RESTRICTIVE FOR ALL TO public USING ("conversations"."case_id" is null or "conversations"."case_id" <> all ((select coalesce(nullif(current_setting('app.hidden_cases', true), ''), '{}')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "own_workspace" ON "improvement_plans" AS PERMISSIVE FOR ALL TO public USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "not_of_hidden_case" ON "improvement_plans" AS RESTRICTIVE FOR ALL TO public USING ("improvement_plans"."case_id" is null or "improvement_plans"."case_id" <> all ((select coalesce(nullif(current_setting('app.hidden_cases', true), ''), '{}')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "own_workspace" ON "plan_measures" AS PERMISSIVE FOR ALL TO public USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "own_workspace" ON "proposals" AS PERMISSIVE FOR ALL TO public USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "not_of_hidden_case" ON "proposals" AS RESTRICTIVE FOR ALL TO public USING ("proposals"."case_id" is null or "proposals"."case_id" <> all ((select coalesce(nullif(current_setting('app.hidden_cases', true), ''), '{}')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "own_workspace" ON "decisions" AS PERMISSIVE FOR ALL TO public USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "not_of_hidden_case" ON "decisions" AS RESTRICTIVE FOR ALL TO public USING ("decisions"."case_id" is null or "decisions"."case_id" <> all ((select coalesce(nullif(current_setting('app.hidden_cases', true), ''), '{}')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "own_workspace" ON "notices" AS PERMISSIVE FOR ALL TO public USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "not_of_hidden_case" ON "notices" AS RESTRICTIVE FOR ALL TO public USING ("notices"."case_id" is null or "notices"."case_id" <> all ((select coalesce(nullif(current_setting('app.hidden_cases', true), ''), '{}')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "own_workspace" ON "case_viewers" AS PERMISSIVE FOR ALL TO public USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "not_of_hidden_case" ON "case_viewers" AS RESTRICTIVE FOR ALL TO public USING ("case_viewers"."case_id" is null or "case_viewers"."case_id" <> all ((select coalesce(nullif(current_setting('app.hidden_cases', true), ''), '{}')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "own_workspace" ON "guard_answers" AS PERMISSIVE FOR ALL TO public USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "not_of_hidden_case" ON "guard_answers" AS RESTRICTIVE FOR ALL TO public USING ("guard_answers"."case_id" is null or "guard_answers"."case_id" <> all ((select coalesce(nullif(current_setting('app.hidden_cases', true), ''), '{}')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "own_workspace" ON "playbook_profiles" AS PERMISSIVE FOR ALL TO public USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "own_workspace" ON "agreements" AS PERMISSIVE FOR ALL TO public USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "not_of_hidden_case" ON "agreements" AS RESTRICTIVE FOR ALL TO public USING ("agreements"."case_id" is null or "agreements"."case_id" <> all ((select coalesce(nullif(current_setting('app.hidden_cases', true), ''), '{}')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "own_workspace" ON "offers" AS PERMISSIVE FOR ALL TO public USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "not_of_hidden_case" ON "offers" AS RESTRICTIVE FOR ALL TO public USING ("offers"."case_id" is null or "offers"."case_id" <> all ((select coalesce(nullif(current_setting('app.hidden_cases', true), ''), '{}')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "own_workspace" ON "stances" AS PERMISSIVE FOR ALL TO public USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "not_of_hidden_case" ON "stances" AS RESTRICTIVE FOR ALL TO public USING ("stances"."case_id" is null or "stances"."case_id" <> all ((select coalesce(nullif(current_setting('app.hidden_cases', true), ''), '{}')::uuid[])::uuid[]));--> statement-breakpoint
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
