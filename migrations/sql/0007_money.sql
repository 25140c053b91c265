ALTER TABLE "funding_programmes" ADD COLUMN "supersedes_id" uuid;--> statement-breakpoint
ALTER TABLE "funding_programmes" ADD COLUMN "catalogue_key" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "funding_programmes" ALTER COLUMN "catalogue_key" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "funding_programmes" ADD COLUMN "decision_weeks" integer;--> statement-breakpoint
ALTER TABLE "funding_programmes" ADD COLUMN "proof_months" integer;--> statement-breakpoint
ALTER TABLE "funding_programmes" ADD COLUMN "earmark_years" integer;--> statement-breakpoint
ALTER TABLE "tranches" ADD COLUMN "draw_by" date;--> statement-breakpoint
ALTER TABLE "measures" ADD COLUMN "early_start_reason" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "measures" ALTER COLUMN "early_start_reason" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "funding_programmes" ADD CONSTRAINT "funding_programmes_supersedes_exists" FOREIGN KEY ("strategy_id","supersedes_id") REFERENCES "public"."funding_programmes"("strategy_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "funding_programmes_by_supersedes" ON "funding_programmes" USING btree ("strategy_id","supersedes_id");--> statement-breakpoint
ALTER TABLE "funding_programmes" ADD CONSTRAINT "funding_programmes_decision_weeks_bounded" CHECK ("funding_programmes"."decision_weeks" between 0 and 520);--> statement-breakpoint
ALTER TABLE "funding_programmes" ADD CONSTRAINT "funding_programmes_proof_months_bounded" CHECK ("funding_programmes"."proof_months" between 0 and 120);--> statement-breakpoint
ALTER TABLE "funding_programmes" ADD CONSTRAINT "funding_programmes_earmark_years_bounded" CHECK ("funding_programmes"."earmark_years" between 0 and 50);