ALTER TABLE "milestones" ADD COLUMN "constraint_kind" text;--> statement-breakpoint
ALTER TABLE "milestones" ADD COLUMN "constraint_day" date;--> statement-breakpoint
ALTER TABLE "milestones" ADD COLUMN "deadline" date;--> statement-breakpoint
ALTER TABLE "work_packages" ADD COLUMN "constraint_kind" text;--> statement-breakpoint
ALTER TABLE "work_packages" ADD COLUMN "constraint_day" date;--> statement-breakpoint
ALTER TABLE "work_packages" ADD COLUMN "deadline" date;--> statement-breakpoint
ALTER TABLE "work_packages" ADD COLUMN "optimistic_days" integer;--> statement-breakpoint
ALTER TABLE "work_packages" ADD COLUMN "pessimistic_days" integer;--> statement-breakpoint
ALTER TABLE "strategies" ADD COLUMN "day_unit" text DEFAULT 'calendar' NOT NULL;--> statement-breakpoint
ALTER TABLE "strategies" ALTER COLUMN "day_unit" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_constraint_kind_known" CHECK ("milestones"."constraint_kind" in ('notBefore', 'notAfter', 'fixed'));--> statement-breakpoint
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_constraint_has_day" CHECK (("milestones"."constraint_kind" is null) = ("milestones"."constraint_day" is null));--> statement-breakpoint
ALTER TABLE "work_packages" ADD CONSTRAINT "work_packages_constraint_kind_known" CHECK ("work_packages"."constraint_kind" in ('notBefore', 'notAfter', 'fixed'));--> statement-breakpoint
ALTER TABLE "work_packages" ADD CONSTRAINT "work_packages_constraint_has_day" CHECK (("work_packages"."constraint_kind" is null) = ("work_packages"."constraint_day" is null));--> statement-breakpoint
ALTER TABLE "work_packages" ADD CONSTRAINT "work_packages_optimistic_days_bounded" CHECK ("work_packages"."optimistic_days" between 1 and 3650);--> statement-breakpoint
ALTER TABLE "work_packages" ADD CONSTRAINT "work_packages_pessimistic_days_bounded" CHECK ("work_packages"."pessimistic_days" between 1 and 3650);--> statement-breakpoint
ALTER TABLE "work_packages" ADD CONSTRAINT "work_packages_estimates_in_order" CHECK ("work_packages"."optimistic_days" <= "work_packages"."pessimistic_days");--> statement-breakpoint
ALTER TABLE "strategies" ADD CONSTRAINT "strategies_day_unit_known" CHECK ("strategies"."day_unit" in ('calendar', 'working'));