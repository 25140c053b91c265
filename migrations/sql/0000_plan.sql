CREATE TABLE "commits" (
	"strategy_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"author" jsonb NOT NULL,
	"cause" jsonb NOT NULL,
	"changes" jsonb NOT NULL,
	"idempotency_key" text,
	"fingerprint" text,
	CONSTRAINT "commits_pkey" PRIMARY KEY("strategy_id","revision"),
	CONSTRAINT "commits_idempotency_key_once" UNIQUE("strategy_id","idempotency_key"),
	CONSTRAINT "commits_revision_positive" CHECK ("commits"."revision" >= 1),
	CONSTRAINT "commits_key_with_fingerprint" CHECK (("commits"."idempotency_key" is null) = ("commits"."fingerprint" is null))
);
--> statement-breakpoint
CREATE TABLE "decision_points" (
	"strategy_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"paper_id" uuid NOT NULL,
	"number" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"due" date,
	"state" text NOT NULL,
	"superseded_by_id" uuid,
	"added_by_id" uuid,
	CONSTRAINT "decision_points_pkey" PRIMARY KEY("strategy_id","id"),
	CONSTRAINT "decision_points_number_not_blank" CHECK (btrim("decision_points"."number") <> ''),
	CONSTRAINT "decision_points_title_not_blank" CHECK (btrim("decision_points"."title") <> ''),
	CONSTRAINT "decision_points_kind_known" CHECK ("decision_points"."kind" in ('mandate', 'aspect', 'principle', 'reporting')),
	CONSTRAINT "decision_points_state_known" CHECK ("decision_points"."state" in ('live', 'struck'))
);
--> statement-breakpoint
CREATE TABLE "departments" (
	"strategy_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"parent_id" uuid,
	"number" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "departments_pkey" PRIMARY KEY("strategy_id","id"),
	CONSTRAINT "departments_name_not_blank" CHECK (btrim("departments"."name") <> '')
);
--> statement-breakpoint
CREATE TABLE "involvements" (
	"strategy_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"stakeholder_group_id" uuid NOT NULL,
	"measure_id" uuid,
	"date" date NOT NULL,
	"format" text NOT NULL,
	"statement" text NOT NULL,
	"answer" text NOT NULL,
	CONSTRAINT "involvements_pkey" PRIMARY KEY("strategy_id","id"),
	CONSTRAINT "involvements_format_not_blank" CHECK (btrim("involvements"."format") <> '')
);
--> statement-breakpoint
CREATE TABLE "online_services" (
	"strategy_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"leika_key" text,
	"maturity" integer,
	"target" date,
	"measure_id" uuid,
	CONSTRAINT "online_services_pkey" PRIMARY KEY("strategy_id","id"),
	CONSTRAINT "online_services_name_not_blank" CHECK (btrim("online_services"."name") <> ''),
	CONSTRAINT "online_services_maturity_bounded" CHECK ("online_services"."maturity" between 0 and 4)
);
--> statement-breakpoint
CREATE TABLE "principle_checks" (
	"strategy_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"measure_id" uuid NOT NULL,
	"principle_id" uuid NOT NULL,
	"verdict" text NOT NULL,
	"reason" text NOT NULL,
	"evidence" text,
	"service_route" text,
	"checked_against" text NOT NULL,
	CONSTRAINT "principle_checks_pkey" PRIMARY KEY("strategy_id","id"),
	CONSTRAINT "principle_checks_verdict_known" CHECK ("principle_checks"."verdict" in ('open', 'fulfilled', 'deviation', 'notApplicable')),
	CONSTRAINT "principle_checks_service_route_known" CHECK ("principle_checks"."service_route" in ('reuse', 'connect', 'own'))
);
--> statement-breakpoint
CREATE TABLE "funding_programmes" (
	"strategy_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"funding_source_id" uuid NOT NULL,
	"name" text NOT NULL,
	"provider" text NOT NULL,
	"guideline" text NOT NULL,
	"guideline_date" date,
	"guideline_url" text,
	"kind" text,
	"max_rate" integer,
	"cap_cents" bigint,
	"minimum_cents" bigint,
	"minimum_own_share" integer,
	"rolling" boolean,
	"windows" jsonb NOT NULL,
	"grant_period_start" date,
	"grant_period_end" date,
	"early_start" text,
	"cumulation" text,
	"exclusion_ids" uuid[] NOT NULL,
	"eligible_aspect_ids" uuid[],
	"eligible_categories" text[],
	"status" text NOT NULL,
	"verified_on" date,
	"verified_by" text,
	"provenance" text NOT NULL,
	"note" text NOT NULL,
	"example" boolean NOT NULL,
	CONSTRAINT "funding_programmes_pkey" PRIMARY KEY("strategy_id","id"),
	CONSTRAINT "funding_programmes_name_not_blank" CHECK (btrim("funding_programmes"."name") <> ''),
	CONSTRAINT "funding_programmes_kind_known" CHECK ("funding_programmes"."kind" in ('share', 'fixed', 'deficit', 'loan', 'inKind')),
	CONSTRAINT "funding_programmes_early_start_known" CHECK ("funding_programmes"."early_start" in ('forbidden', 'onRequest', 'allowed')),
	CONSTRAINT "funding_programmes_cumulation_known" CHECK ("funding_programmes"."cumulation" in ('forbidden', 'limited', 'allowed')),
	CONSTRAINT "funding_programmes_status_known" CHECK ("funding_programmes"."status" in ('announced', 'open', 'closed', 'unknown')),
	CONSTRAINT "funding_programmes_eligible_categories_known" CHECK ("funding_programmes"."eligible_categories" <@ array['personnel', 'hardware', 'software', 'services', 'training', 'operations', 'other']::text[]),
	CONSTRAINT "funding_programmes_max_rate_bounded" CHECK ("funding_programmes"."max_rate" between 0 and 10000),
	CONSTRAINT "funding_programmes_minimum_own_share_bounded" CHECK ("funding_programmes"."minimum_own_share" between 0 and 10000),
	CONSTRAINT "funding_programmes_cap_cents_bounded" CHECK ("funding_programmes"."cap_cents" between 0 and 1000000000000),
	CONSTRAINT "funding_programmes_minimum_cents_bounded" CHECK ("funding_programmes"."minimum_cents" between 0 and 1000000000000),
	CONSTRAINT "funding_programmes_grant_period_end_not_before_grant_period_start" CHECK ("funding_programmes"."grant_period_end" >= "funding_programmes"."grant_period_start")
);
--> statement-breakpoint
CREATE TABLE "funding_sources" (
	"strategy_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"level" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "funding_sources_pkey" PRIMARY KEY("strategy_id","id"),
	CONSTRAINT "funding_sources_name_not_blank" CHECK (btrim("funding_sources"."name") <> ''),
	CONSTRAINT "funding_sources_level_known" CHECK ("funding_sources"."level" in ('own', 'land', 'federal', 'eu', 'partner', 'other'))
);
--> statement-breakpoint
CREATE TABLE "source_years" (
	"strategy_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"funding_source_id" uuid NOT NULL,
	"year" smallint NOT NULL,
	"ceiling_cents" bigint,
	"authorisation_cents" bigint,
	CONSTRAINT "source_years_pkey" PRIMARY KEY("strategy_id","id"),
	CONSTRAINT "source_years_year_bounded" CHECK ("source_years"."year" between 2000 and 2199),
	CONSTRAINT "source_years_ceiling_cents_bounded" CHECK ("source_years"."ceiling_cents" between 0 and 1000000000000),
	CONSTRAINT "source_years_authorisation_cents_bounded" CHECK ("source_years"."authorisation_cents" between 0 and 1000000000000)
);
--> statement-breakpoint
CREATE TABLE "grants" (
	"strategy_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"measure_id" uuid NOT NULL,
	"funding_programme_id" uuid NOT NULL,
	"state" text NOT NULL,
	"probability" integer,
	"applied_on" date,
	"decided_on" date,
	"reference" text NOT NULL,
	"early_start_permitted_on" date,
	"period_start" date,
	"period_end" date,
	"earmarked_until" date,
	"proof_due" date,
	"note" text NOT NULL,
	CONSTRAINT "grants_pkey" PRIMARY KEY("strategy_id","id"),
	CONSTRAINT "grants_state_known" CHECK ("grants"."state" in ('idea', 'applied', 'approved', 'rejected', 'withdrawn', 'settled')),
	CONSTRAINT "grants_probability_bounded" CHECK ("grants"."probability" between 0 and 10000),
	CONSTRAINT "grants_period_end_not_before_period_start" CHECK ("grants"."period_end" >= "grants"."period_start")
);
--> statement-breakpoint
CREATE TABLE "tranches" (
	"strategy_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"grant_id" uuid NOT NULL,
	"year" smallint NOT NULL,
	"planned_cents" bigint NOT NULL,
	"approved_cents" bigint NOT NULL,
	"drawn_cents" bigint NOT NULL,
	CONSTRAINT "tranches_pkey" PRIMARY KEY("strategy_id","id"),
	CONSTRAINT "tranches_year_bounded" CHECK ("tranches"."year" between 2000 and 2199),
	CONSTRAINT "tranches_planned_cents_bounded" CHECK ("tranches"."planned_cents" between 0 and 1000000000000),
	CONSTRAINT "tranches_approved_cents_bounded" CHECK ("tranches"."approved_cents" between 0 and 1000000000000),
	CONSTRAINT "tranches_drawn_cents_bounded" CHECK ("tranches"."drawn_cents" between 0 and 1000000000000)
);
--> statement-breakpoint
CREATE TABLE "measures" (
	"strategy_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"key" text NOT NULL,
	"title" text NOT NULL,
	"description" text NOT NULL,
	"goal" text NOT NULL,
	"primary_aspect_id" uuid NOT NULL,
	"further_aspect_ids" uuid[] NOT NULL,
	"lead_department_id" uuid NOT NULL,
	"involved_department_ids" uuid[] NOT NULL,
	"kind" text NOT NULL,
	"phase" text NOT NULL,
	"start" date,
	"end" date,
	"priority" text NOT NULL,
	"first_contract_on" date,
	"confidentiality" text NOT NULL,
	"light_override" text,
	"light_reason" text NOT NULL,
	"uses_ai" boolean NOT NULL,
	"partners" text[] NOT NULL,
	"position" double precision NOT NULL,
	CONSTRAINT "measures_pkey" PRIMARY KEY("strategy_id","id"),
	CONSTRAINT "measures_key_not_blank" CHECK (btrim("measures"."key") <> ''),
	CONSTRAINT "measures_title_not_blank" CHECK (btrim("measures"."title") <> ''),
	CONSTRAINT "measures_kind_known" CHECK ("measures"."kind" in ('project', 'permanent')),
	CONSTRAINT "measures_phase_known" CHECK ("measures"."phase" in ('idea', 'planned', 'running', 'done', 'dropped')),
	CONSTRAINT "measures_priority_known" CHECK ("measures"."priority" in ('low', 'normal', 'high')),
	CONSTRAINT "measures_confidentiality_known" CHECK ("measures"."confidentiality" in ('public', 'internal', 'restricted')),
	CONSTRAINT "measures_light_override_known" CHECK ("measures"."light_override" in ('green', 'yellow', 'red')),
	CONSTRAINT "measures_light_override_has_reason" CHECK ("measures"."light_override" is null or btrim("measures"."light_reason") <> ''),
	CONSTRAINT "measures_end_not_before_start" CHECK ("measures"."end" >= "measures"."start")
);
--> statement-breakpoint
CREATE TABLE "contributions" (
	"strategy_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"measure_id" uuid NOT NULL,
	"funding_source_id" uuid NOT NULL,
	"year" smallint NOT NULL,
	"planned_cents" bigint NOT NULL,
	CONSTRAINT "contributions_pkey" PRIMARY KEY("strategy_id","id"),
	CONSTRAINT "contributions_year_bounded" CHECK ("contributions"."year" between 2000 and 2199),
	CONSTRAINT "contributions_planned_cents_bounded" CHECK ("contributions"."planned_cents" between 0 and 1000000000000)
);
--> statement-breakpoint
CREATE TABLE "cost_items" (
	"strategy_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"measure_id" uuid NOT NULL,
	"title" text NOT NULL,
	"year" smallint NOT NULL,
	"category" text NOT NULL,
	"nature" text NOT NULL,
	"planned_cents" bigint NOT NULL,
	"committed_cents" bigint NOT NULL,
	"actual_cents" bigint NOT NULL,
	"eligible_cents" bigint,
	"follow_up" boolean NOT NULL,
	CONSTRAINT "cost_items_pkey" PRIMARY KEY("strategy_id","id"),
	CONSTRAINT "cost_items_title_not_blank" CHECK (btrim("cost_items"."title") <> ''),
	CONSTRAINT "cost_items_year_bounded" CHECK ("cost_items"."year" between 2000 and 2199),
	CONSTRAINT "cost_items_category_known" CHECK ("cost_items"."category" in ('personnel', 'hardware', 'software', 'services', 'training', 'operations', 'other')),
	CONSTRAINT "cost_items_nature_known" CHECK ("cost_items"."nature" in ('consumptive', 'investive')),
	CONSTRAINT "cost_items_planned_cents_bounded" CHECK ("cost_items"."planned_cents" between 0 and 1000000000000),
	CONSTRAINT "cost_items_committed_cents_bounded" CHECK ("cost_items"."committed_cents" between 0 and 1000000000000),
	CONSTRAINT "cost_items_actual_cents_bounded" CHECK ("cost_items"."actual_cents" between 0 and 1000000000000),
	CONSTRAINT "cost_items_eligible_cents_bounded" CHECK ("cost_items"."eligible_cents" between 0 and 1000000000000)
);
--> statement-breakpoint
CREATE TABLE "consultations" (
	"strategy_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"paper_id" uuid NOT NULL,
	"committee" text NOT NULL,
	"date" date NOT NULL,
	"treatment" text NOT NULL,
	"competence" text NOT NULL,
	"result" text,
	"votes_yes" integer,
	"votes_no" integer,
	"votes_abstained" integer,
	CONSTRAINT "consultations_pkey" PRIMARY KEY("strategy_id","id"),
	CONSTRAINT "consultations_committee_not_blank" CHECK (btrim("consultations"."committee") <> ''),
	CONSTRAINT "consultations_treatment_known" CHECK ("consultations"."treatment" in ('public', 'nonPublic')),
	CONSTRAINT "consultations_competence_known" CHECK ("consultations"."competence" in ('advice', 'decision')),
	CONSTRAINT "consultations_result_known" CHECK ("consultations"."result" in ('accepted', 'amended', 'rejected', 'deferred', 'noted')),
	CONSTRAINT "consultations_votes_yes_bounded" CHECK ("consultations"."votes_yes" between 0 and 1000),
	CONSTRAINT "consultations_votes_no_bounded" CHECK ("consultations"."votes_no" between 0 and 1000),
	CONSTRAINT "consultations_votes_abstained_bounded" CHECK ("consultations"."votes_abstained" between 0 and 1000)
);
--> statement-breakpoint
CREATE TABLE "papers" (
	"strategy_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" text NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"link" text,
	"amends_id" uuid,
	CONSTRAINT "papers_pkey" PRIMARY KEY("strategy_id","id"),
	CONSTRAINT "papers_number_not_blank" CHECK (btrim("papers"."number") <> ''),
	CONSTRAINT "papers_title_not_blank" CHECK (btrim("papers"."title") <> ''),
	CONSTRAINT "papers_kind_known" CHECK ("papers"."kind" in ('motion', 'amendment', 'submission', 'statement', 'other'))
);
--> statement-breakpoint
CREATE TABLE "dependencies" (
	"strategy_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"predecessor_kind" text NOT NULL,
	"predecessor_id" uuid NOT NULL,
	"successor_kind" text NOT NULL,
	"successor_id" uuid NOT NULL,
	"type" text NOT NULL,
	"lag" integer NOT NULL,
	"predecessor_work_package_id" uuid GENERATED ALWAYS AS (case when predecessor_kind = 'workPackage' then predecessor_id end) STORED,
	"predecessor_milestone_id" uuid GENERATED ALWAYS AS (case when predecessor_kind = 'milestone' then predecessor_id end) STORED,
	"successor_work_package_id" uuid GENERATED ALWAYS AS (case when successor_kind = 'workPackage' then successor_id end) STORED,
	"successor_milestone_id" uuid GENERATED ALWAYS AS (case when successor_kind = 'milestone' then successor_id end) STORED,
	CONSTRAINT "dependencies_pkey" PRIMARY KEY("strategy_id","id"),
	CONSTRAINT "dependencies_predecessor_kind_known" CHECK ("dependencies"."predecessor_kind" in ('workPackage', 'milestone')),
	CONSTRAINT "dependencies_successor_kind_known" CHECK ("dependencies"."successor_kind" in ('workPackage', 'milestone')),
	CONSTRAINT "dependencies_type_known" CHECK ("dependencies"."type" in ('FS', 'SS', 'FF', 'SF')),
	CONSTRAINT "dependencies_lag_bounded" CHECK ("dependencies"."lag" between -2000 and 2000)
);
--> statement-breakpoint
CREATE TABLE "milestones" (
	"strategy_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"measure_id" uuid NOT NULL,
	"title" text NOT NULL,
	"criterion" text NOT NULL,
	"planned" date NOT NULL,
	"actual" date,
	"state" text NOT NULL,
	"department_id" uuid,
	"scheduling" text NOT NULL,
	"optimistic" date,
	"pessimistic" date,
	"position" double precision NOT NULL,
	CONSTRAINT "milestones_pkey" PRIMARY KEY("strategy_id","id"),
	CONSTRAINT "milestones_title_not_blank" CHECK (btrim("milestones"."title") <> ''),
	CONSTRAINT "milestones_state_known" CHECK ("milestones"."state" in ('open', 'reached', 'dropped')),
	CONSTRAINT "milestones_scheduling_known" CHECK ("milestones"."scheduling" in ('auto', 'manual')),
	CONSTRAINT "milestones_actual_when_reached" CHECK (("milestones"."state" = 'reached') = ("milestones"."actual" is not null)),
	CONSTRAINT "milestones_pessimistic_not_before_optimistic" CHECK ("milestones"."pessimistic" >= "milestones"."optimistic")
);
--> statement-breakpoint
CREATE TABLE "work_packages" (
	"strategy_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"measure_id" uuid NOT NULL,
	"title" text NOT NULL,
	"description" text NOT NULL,
	"start" date NOT NULL,
	"end" date NOT NULL,
	"progress" integer NOT NULL,
	"department_id" uuid,
	"scheduling" text NOT NULL,
	"position" double precision NOT NULL,
	CONSTRAINT "work_packages_pkey" PRIMARY KEY("strategy_id","id"),
	CONSTRAINT "work_packages_title_not_blank" CHECK (btrim("work_packages"."title") <> ''),
	CONSTRAINT "work_packages_scheduling_known" CHECK ("work_packages"."scheduling" in ('auto', 'manual')),
	CONSTRAINT "work_packages_progress_bounded" CHECK ("work_packages"."progress" between 0 and 100),
	CONSTRAINT "work_packages_end_not_before_start" CHECK ("work_packages"."end" >= "work_packages"."start")
);
--> statement-breakpoint
CREATE TABLE "stakeholder_groups" (
	"strategy_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"description" text NOT NULL,
	"contact" text NOT NULL,
	CONSTRAINT "stakeholder_groups_pkey" PRIMARY KEY("strategy_id","id"),
	CONSTRAINT "stakeholder_groups_name_not_blank" CHECK (btrim("stakeholder_groups"."name") <> '')
);
--> statement-breakpoint
CREATE TABLE "strategies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"start" date NOT NULL,
	"end" date NOT NULL,
	"status" text NOT NULL,
	"committee" text NOT NULL,
	"reporting_months" integer[] NOT NULL,
	"land" text NOT NULL,
	CONSTRAINT "strategies_title_not_blank" CHECK (btrim("strategies"."title") <> ''),
	CONSTRAINT "strategies_end_not_before_start" CHECK ("strategies"."end" >= "strategies"."start"),
	CONSTRAINT "strategies_end_within_horizon" CHECK ("strategies"."end" < "strategies"."start" + interval '5 years'),
	CONSTRAINT "strategies_status_known" CHECK ("strategies"."status" in ('draft', 'adopted', 'archived')),
	CONSTRAINT "strategies_land_known" CHECK ("strategies"."land" in ('DE-BB', 'DE-BE', 'DE-BW', 'DE-BY', 'DE-HB', 'DE-HE', 'DE-HH', 'DE-MV', 'DE-NI', 'DE-NW', 'DE-RP', 'DE-SH', 'DE-SL', 'DE-SN', 'DE-ST', 'DE-TH')),
	CONSTRAINT "strategies_reporting_months_known" CHECK ("strategies"."reporting_months" <@ array[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
);
--> statement-breakpoint
ALTER TABLE "commits" ADD CONSTRAINT "commits_strategy_exists" FOREIGN KEY ("strategy_id") REFERENCES "public"."strategies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_points" ADD CONSTRAINT "decision_points_strategy_exists" FOREIGN KEY ("strategy_id") REFERENCES "public"."strategies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_points" ADD CONSTRAINT "decision_points_paper_exists" FOREIGN KEY ("strategy_id","paper_id") REFERENCES "public"."papers"("strategy_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_points" ADD CONSTRAINT "decision_points_superseded_by_exists" FOREIGN KEY ("strategy_id","superseded_by_id") REFERENCES "public"."decision_points"("strategy_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_points" ADD CONSTRAINT "decision_points_added_by_exists" FOREIGN KEY ("strategy_id","added_by_id") REFERENCES "public"."papers"("strategy_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "departments" ADD CONSTRAINT "departments_strategy_exists" FOREIGN KEY ("strategy_id") REFERENCES "public"."strategies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "departments" ADD CONSTRAINT "departments_parent_exists" FOREIGN KEY ("strategy_id","parent_id") REFERENCES "public"."departments"("strategy_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "involvements" ADD CONSTRAINT "involvements_strategy_exists" FOREIGN KEY ("strategy_id") REFERENCES "public"."strategies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "involvements" ADD CONSTRAINT "involvements_stakeholder_group_exists" FOREIGN KEY ("strategy_id","stakeholder_group_id") REFERENCES "public"."stakeholder_groups"("strategy_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "involvements" ADD CONSTRAINT "involvements_measure_exists" FOREIGN KEY ("strategy_id","measure_id") REFERENCES "public"."measures"("strategy_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "online_services" ADD CONSTRAINT "online_services_strategy_exists" FOREIGN KEY ("strategy_id") REFERENCES "public"."strategies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "online_services" ADD CONSTRAINT "online_services_measure_exists" FOREIGN KEY ("strategy_id","measure_id") REFERENCES "public"."measures"("strategy_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "principle_checks" ADD CONSTRAINT "principle_checks_strategy_exists" FOREIGN KEY ("strategy_id") REFERENCES "public"."strategies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "principle_checks" ADD CONSTRAINT "principle_checks_measure_exists" FOREIGN KEY ("strategy_id","measure_id") REFERENCES "public"."measures"("strategy_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "principle_checks" ADD CONSTRAINT "principle_checks_principle_exists" FOREIGN KEY ("strategy_id","principle_id") REFERENCES "public"."decision_points"("strategy_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "funding_programmes" ADD CONSTRAINT "funding_programmes_strategy_exists" FOREIGN KEY ("strategy_id") REFERENCES "public"."strategies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "funding_programmes" ADD CONSTRAINT "funding_programmes_funding_source_exists" FOREIGN KEY ("strategy_id","funding_source_id") REFERENCES "public"."funding_sources"("strategy_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "funding_sources" ADD CONSTRAINT "funding_sources_strategy_exists" FOREIGN KEY ("strategy_id") REFERENCES "public"."strategies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_years" ADD CONSTRAINT "source_years_strategy_exists" FOREIGN KEY ("strategy_id") REFERENCES "public"."strategies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_years" ADD CONSTRAINT "source_years_funding_source_exists" FOREIGN KEY ("strategy_id","funding_source_id") REFERENCES "public"."funding_sources"("strategy_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_strategy_exists" FOREIGN KEY ("strategy_id") REFERENCES "public"."strategies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_measure_exists" FOREIGN KEY ("strategy_id","measure_id") REFERENCES "public"."measures"("strategy_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_funding_programme_exists" FOREIGN KEY ("strategy_id","funding_programme_id") REFERENCES "public"."funding_programmes"("strategy_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tranches" ADD CONSTRAINT "tranches_strategy_exists" FOREIGN KEY ("strategy_id") REFERENCES "public"."strategies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tranches" ADD CONSTRAINT "tranches_grant_exists" FOREIGN KEY ("strategy_id","grant_id") REFERENCES "public"."grants"("strategy_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measures" ADD CONSTRAINT "measures_strategy_exists" FOREIGN KEY ("strategy_id") REFERENCES "public"."strategies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measures" ADD CONSTRAINT "measures_primary_aspect_exists" FOREIGN KEY ("strategy_id","primary_aspect_id") REFERENCES "public"."decision_points"("strategy_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measures" ADD CONSTRAINT "measures_lead_department_exists" FOREIGN KEY ("strategy_id","lead_department_id") REFERENCES "public"."departments"("strategy_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_strategy_exists" FOREIGN KEY ("strategy_id") REFERENCES "public"."strategies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_measure_exists" FOREIGN KEY ("strategy_id","measure_id") REFERENCES "public"."measures"("strategy_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_funding_source_exists" FOREIGN KEY ("strategy_id","funding_source_id") REFERENCES "public"."funding_sources"("strategy_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cost_items" ADD CONSTRAINT "cost_items_strategy_exists" FOREIGN KEY ("strategy_id") REFERENCES "public"."strategies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cost_items" ADD CONSTRAINT "cost_items_measure_exists" FOREIGN KEY ("strategy_id","measure_id") REFERENCES "public"."measures"("strategy_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_strategy_exists" FOREIGN KEY ("strategy_id") REFERENCES "public"."strategies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_paper_exists" FOREIGN KEY ("strategy_id","paper_id") REFERENCES "public"."papers"("strategy_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "papers" ADD CONSTRAINT "papers_strategy_exists" FOREIGN KEY ("strategy_id") REFERENCES "public"."strategies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "papers" ADD CONSTRAINT "papers_amends_exists" FOREIGN KEY ("strategy_id","amends_id") REFERENCES "public"."papers"("strategy_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dependencies" ADD CONSTRAINT "dependencies_strategy_exists" FOREIGN KEY ("strategy_id") REFERENCES "public"."strategies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dependencies" ADD CONSTRAINT "dependencies_predecessor_work_package_exists" FOREIGN KEY ("strategy_id","predecessor_work_package_id") REFERENCES "public"."work_packages"("strategy_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dependencies" ADD CONSTRAINT "dependencies_predecessor_milestone_exists" FOREIGN KEY ("strategy_id","predecessor_milestone_id") REFERENCES "public"."milestones"("strategy_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dependencies" ADD CONSTRAINT "dependencies_successor_work_package_exists" FOREIGN KEY ("strategy_id","successor_work_package_id") REFERENCES "public"."work_packages"("strategy_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dependencies" ADD CONSTRAINT "dependencies_successor_milestone_exists" FOREIGN KEY ("strategy_id","successor_milestone_id") REFERENCES "public"."milestones"("strategy_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_strategy_exists" FOREIGN KEY ("strategy_id") REFERENCES "public"."strategies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_measure_exists" FOREIGN KEY ("strategy_id","measure_id") REFERENCES "public"."measures"("strategy_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_department_exists" FOREIGN KEY ("strategy_id","department_id") REFERENCES "public"."departments"("strategy_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_packages" ADD CONSTRAINT "work_packages_strategy_exists" FOREIGN KEY ("strategy_id") REFERENCES "public"."strategies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_packages" ADD CONSTRAINT "work_packages_measure_exists" FOREIGN KEY ("strategy_id","measure_id") REFERENCES "public"."measures"("strategy_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_packages" ADD CONSTRAINT "work_packages_department_exists" FOREIGN KEY ("strategy_id","department_id") REFERENCES "public"."departments"("strategy_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stakeholder_groups" ADD CONSTRAINT "stakeholder_groups_strategy_exists" FOREIGN KEY ("strategy_id") REFERENCES "public"."strategies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "decision_points_by_paper" ON "decision_points" USING btree ("strategy_id","paper_id");--> statement-breakpoint
CREATE INDEX "decision_points_by_superseded_by" ON "decision_points" USING btree ("strategy_id","superseded_by_id");--> statement-breakpoint
CREATE INDEX "decision_points_by_added_by" ON "decision_points" USING btree ("strategy_id","added_by_id");--> statement-breakpoint
CREATE INDEX "departments_by_parent" ON "departments" USING btree ("strategy_id","parent_id");--> statement-breakpoint
CREATE INDEX "involvements_by_stakeholder_group" ON "involvements" USING btree ("strategy_id","stakeholder_group_id");--> statement-breakpoint
CREATE INDEX "involvements_by_measure" ON "involvements" USING btree ("strategy_id","measure_id");--> statement-breakpoint
CREATE INDEX "online_services_by_measure" ON "online_services" USING btree ("strategy_id","measure_id");--> statement-breakpoint
CREATE INDEX "principle_checks_by_principle" ON "principle_checks" USING btree ("strategy_id","principle_id");--> statement-breakpoint
CREATE INDEX "funding_programmes_by_funding_source" ON "funding_programmes" USING btree ("strategy_id","funding_source_id");--> statement-breakpoint
CREATE INDEX "grants_by_measure" ON "grants" USING btree ("strategy_id","measure_id");--> statement-breakpoint
CREATE INDEX "grants_by_funding_programme" ON "grants" USING btree ("strategy_id","funding_programme_id");--> statement-breakpoint
CREATE INDEX "measures_by_primary_aspect" ON "measures" USING btree ("strategy_id","primary_aspect_id");--> statement-breakpoint
CREATE INDEX "measures_by_lead_department" ON "measures" USING btree ("strategy_id","lead_department_id");--> statement-breakpoint
CREATE INDEX "contributions_by_funding_source" ON "contributions" USING btree ("strategy_id","funding_source_id");--> statement-breakpoint
CREATE INDEX "cost_items_by_measure" ON "cost_items" USING btree ("strategy_id","measure_id");--> statement-breakpoint
CREATE INDEX "consultations_by_paper" ON "consultations" USING btree ("strategy_id","paper_id");--> statement-breakpoint
CREATE INDEX "papers_by_amends" ON "papers" USING btree ("strategy_id","amends_id");--> statement-breakpoint
CREATE INDEX "dependencies_by_predecessor_work_package" ON "dependencies" USING btree ("strategy_id","predecessor_work_package_id");--> statement-breakpoint
CREATE INDEX "dependencies_by_predecessor_milestone" ON "dependencies" USING btree ("strategy_id","predecessor_milestone_id");--> statement-breakpoint
CREATE INDEX "dependencies_by_successor_work_package" ON "dependencies" USING btree ("strategy_id","successor_work_package_id");--> statement-breakpoint
CREATE INDEX "dependencies_by_successor_milestone" ON "dependencies" USING btree ("strategy_id","successor_milestone_id");--> statement-breakpoint
CREATE INDEX "milestones_by_measure" ON "milestones" USING btree ("strategy_id","measure_id");--> statement-breakpoint
CREATE INDEX "milestones_by_department" ON "milestones" USING btree ("strategy_id","department_id");--> statement-breakpoint
CREATE INDEX "work_packages_by_measure" ON "work_packages" USING btree ("strategy_id","measure_id");--> statement-breakpoint
CREATE INDEX "work_packages_by_department" ON "work_packages" USING btree ("strategy_id","department_id");