CREATE TABLE "slip_reasons" (
	"strategy_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"milestone_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"code" text NOT NULL,
	"note" text NOT NULL,
	CONSTRAINT "slip_reasons_pkey" PRIMARY KEY("strategy_id","id"),
	CONSTRAINT "slip_reasons_code_known" CHECK ("slip_reasons"."code" in ('scope', 'resources', 'funding', 'procurement', 'dependency', 'decision', 'technical', 'correction', 'other')),
	CONSTRAINT "slip_reasons_revision_positive" CHECK ("slip_reasons"."revision" >= 1)
);
--> statement-breakpoint
ALTER TABLE "slip_reasons" ADD CONSTRAINT "slip_reasons_strategy_exists" FOREIGN KEY ("strategy_id") REFERENCES "public"."strategies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slip_reasons" ADD CONSTRAINT "slip_reasons_milestone_exists" FOREIGN KEY ("strategy_id","milestone_id") REFERENCES "public"."milestones"("strategy_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- Deferred like the other natural keys: see 0001.
ALTER TABLE "slip_reasons" ADD CONSTRAINT "slip_reasons_milestone_revision_once" UNIQUE ("strategy_id","milestone_id","revision") DEFERRABLE INITIALLY DEFERRED;
