CREATE TABLE "api_tokens" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"user_id" uuid NOT NULL,
	"municipality_id" uuid NOT NULL,
	"name" text NOT NULL,
	"scope" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	CONSTRAINT "api_tokens_token_once" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "attempts" (
	"key" text PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"blocked_until" timestamp (3) with time zone NOT NULL,
	"forget_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "one_time_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"token_hash" text NOT NULL,
	"email" text,
	"user_id" uuid,
	"municipality_id" uuid,
	"roles" text[] NOT NULL,
	"department_ids" uuid[] NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "one_time_links_token_once" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"user_id" uuid NOT NULL,
	"method" text NOT NULL,
	"awaits_second_factor" boolean NOT NULL,
	"user_agent" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"id_token" text,
	CONSTRAINT "sessions_token_once" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "identities" (
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"user_id" uuid NOT NULL,
	CONSTRAINT "identities_pkey" PRIMARY KEY("issuer","subject")
);
--> statement-breakpoint
CREATE TABLE "recovery_codes" (
	"user_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	CONSTRAINT "recovery_codes_pkey" PRIMARY KEY("user_id","code_hash")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text,
	"totp_secret" text,
	"totp_confirmed_at" timestamp (3) with time zone,
	"totp_last_step" bigint,
	"is_operator" boolean DEFAULT false NOT NULL,
	"is_demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"last_sign_in_at" timestamp (3) with time zone,
	CONSTRAINT "users_email_once" UNIQUE("email"),
	CONSTRAINT "users_email_lower_case" CHECK ("users"."email" = lower("users"."email")),
	CONSTRAINT "users_name_not_blank" CHECK (btrim("users"."name") <> ''),
	CONSTRAINT "users_totp_confirmed_has_secret" CHECK ("users"."totp_confirmed_at" is null or "users"."totp_secret" is not null)
);
--> statement-breakpoint
CREATE TABLE "snapshots" (
	"strategy_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"title" text NOT NULL,
	"revision" integer NOT NULL,
	"taken_at" timestamp (3) with time zone NOT NULL,
	"taken_by" jsonb NOT NULL,
	"released_at" timestamp (3) with time zone,
	"released_by" jsonb,
	"sha256" text NOT NULL,
	"plan" jsonb NOT NULL,
	CONSTRAINT "snapshots_pkey" PRIMARY KEY("strategy_id","id"),
	CONSTRAINT "snapshots_release_is_whole" CHECK (("snapshots"."released_at" is null) = ("snapshots"."released_by" is null))
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"municipality_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"roles" text[] NOT NULL,
	"department_ids" uuid[] NOT NULL,
	CONSTRAINT "memberships_pkey" PRIMARY KEY("municipality_id","user_id"),
	CONSTRAINT "memberships_roles_known" CHECK ("memberships"."roles" <@ array['admin', 'strategist', 'consultant', 'departmentHead', 'committee']::text[] and cardinality("memberships"."roles") > 0)
);
--> statement-breakpoint
CREATE TABLE "municipalities" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"land" text NOT NULL,
	"second_factor_required" boolean DEFAULT false NOT NULL,
	"is_demo" boolean DEFAULT false NOT NULL,
	CONSTRAINT "municipalities_name_not_blank" CHECK (btrim("municipalities"."name") <> '')
);
--> statement-breakpoint
CREATE TABLE "registered_departments" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"parent_id" uuid,
	"number" text NOT NULL,
	"name" text NOT NULL,
	"retired_on" date,
	"merged_into_id" uuid,
	CONSTRAINT "registered_departments_pkey" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "registered_departments_name_not_blank" CHECK (btrim("registered_departments"."name") <> ''),
	CONSTRAINT "registered_departments_merged_is_retired" CHECK ("registered_departments"."merged_into_id" is null or "registered_departments"."retired_on" is not null)
);
--> statement-breakpoint
ALTER TABLE "departments" ADD COLUMN "retired_on" date;--> statement-breakpoint
ALTER TABLE "strategies" ADD COLUMN "municipality_id" uuid;--> statement-breakpoint
-- What was there before there were municipalities belongs to one; the example city stays one that anybody may enter.
INSERT INTO "municipalities" ("id", "name", "land", "is_demo")
SELECT gen_random_uuid(), CASE WHEN demo THEN 'Landeshauptstadt Erfurt (Beispiel)' ELSE 'Kommune' END, land, demo
FROM (
	SELECT min("land") AS land, bool_and(EXISTS (
		SELECT FROM "commits" c WHERE c."strategy_id" = s."id" AND c."revision" = 1 AND c."cause"->>'source' = 'demo'
	)) AS demo
	FROM "strategies" s HAVING count(*) > 0
) found;--> statement-breakpoint
UPDATE "strategies" SET "municipality_id" = (SELECT "id" FROM "municipalities");--> statement-breakpoint
ALTER TABLE "strategies" ALTER COLUMN "municipality_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "strategies" ADD CONSTRAINT "strategies_municipality_exists" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id");--> statement-breakpoint
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_user_exists" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_user_exists" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_exists" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identities" ADD CONSTRAINT "identities_user_exists" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_user_exists" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshots" ADD CONSTRAINT "snapshots_strategy_exists" FOREIGN KEY ("strategy_id") REFERENCES "public"."strategies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_municipality_exists" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_exists" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registered_departments" ADD CONSTRAINT "registered_departments_municipality_exists" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registered_departments" ADD CONSTRAINT "registered_departments_parent_exists" FOREIGN KEY ("municipality_id","parent_id") REFERENCES "public"."registered_departments"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registered_departments" ADD CONSTRAINT "registered_departments_merged_into_exists" FOREIGN KEY ("municipality_id","merged_into_id") REFERENCES "public"."registered_departments"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "api_tokens_by_user" ON "api_tokens" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "one_time_links_by_municipality" ON "one_time_links" USING btree ("municipality_id");--> statement-breakpoint
CREATE INDEX "sessions_by_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "identities_by_user" ON "identities" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "memberships_by_user" ON "memberships" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "strategies_by_municipality" ON "strategies" USING btree ("municipality_id");--> statement-breakpoint
-- The first strategy that has a department names it.
INSERT INTO "registered_departments" ("municipality_id", "id", "parent_id", "number", "name")
SELECT DISTINCT ON (d."id") s."municipality_id", d."id", d."parent_id", d."number", d."name"
FROM "departments" d JOIN "strategies" s ON s."id" = d."strategy_id"
ORDER BY d."id", s."id";
