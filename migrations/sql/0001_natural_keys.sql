-- Deferred to the end of a commit, which may swap two keys. The schema of drizzle-orm cannot say "deferrable".
ALTER TABLE "decision_points" ADD CONSTRAINT "decision_points_number_once" UNIQUE ("strategy_id","number") DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "measures" ADD CONSTRAINT "measures_key_once" UNIQUE ("strategy_id","key") DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "source_years" ADD CONSTRAINT "source_years_source_year_once" UNIQUE ("strategy_id","funding_source_id","year") DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_measure_source_year_once" UNIQUE ("strategy_id","measure_id","funding_source_id","year") DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "tranches" ADD CONSTRAINT "tranches_grant_year_once" UNIQUE ("strategy_id","grant_id","year") DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "principle_checks" ADD CONSTRAINT "principle_checks_measure_principle_once" UNIQUE ("strategy_id","measure_id","principle_id") DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "dependencies" ADD CONSTRAINT "dependencies_ends_type_once" UNIQUE ("strategy_id","predecessor_id","successor_id","type") DEFERRABLE INITIALLY DEFERRED;
