-- AlterTable
ALTER TABLE "employment" ADD COLUMN     "new_to_care" BOOLEAN;

-- AlterTable
ALTER TABLE "job_application" ADD COLUMN     "referral_link_id" UUID,
ADD COLUMN     "referral_shows_name" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "points_account" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "referrer_id" UUID NOT NULL,
    "awarded" INTEGER NOT NULL,
    "reversed" INTEGER NOT NULL,
    "cashed_in" INTEGER NOT NULL,
    "balance" INTEGER NOT NULL,
    "owed" INTEGER NOT NULL,

    CONSTRAINT "points_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "points_entry" (
    "id" BIGSERIAL NOT NULL,
    "council_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "referrer_id" UUID NOT NULL,
    "version_id" UUID,
    "kind" TEXT NOT NULL,
    "milestone" TEXT,
    "points" INTEGER NOT NULL,
    "referral_id" UUID,
    "vacancy_id" UUID,
    "cash_in_id" UUID,
    "undoes_id" BIGINT,
    "code" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "points_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cash_in" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "referrer_id" UUID NOT NULL,
    "points" INTEGER NOT NULL,
    "pence" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "is_last" BOOLEAN NOT NULL DEFAULT false,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_person_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "export_id" UUID,
    "ended_at" TIMESTAMPTZ(3),
    "words" TEXT NOT NULL DEFAULT '',
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cash_in_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payroll_export" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "exported_by_person_id" UUID NOT NULL,
    "exported_at" TIMESTAMPTZ(3) NOT NULL,
    "file_sealed" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,
    "line_count" INTEGER NOT NULL,
    "points" INTEGER NOT NULL,
    "pence" INTEGER NOT NULL,

    CONSTRAINT "payroll_export_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "referral_licence" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "funded_by" TEXT NOT NULL,
    "seats" INTEGER NOT NULL,
    "given_by_person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "referral_licence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "pence_per_point" INTEGER NOT NULL,
    "join_code" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "programme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme_version" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "in_force_from" TIMESTAMPTZ(3) NOT NULL,
    "joining" INTEGER NOT NULL,
    "share" INTEGER NOT NULL,
    "share_most" INTEGER NOT NULL,
    "interested" INTEGER NOT NULL,
    "interviewed" INTEGER NOT NULL,
    "started" INTEGER NOT NULL,
    "new_to_care" INTEGER NOT NULL,
    "retained_13" INTEGER NOT NULL,
    "retained_26" INTEGER NOT NULL,
    "minimum_cash_in" INTEGER NOT NULL,
    "window_days" INTEGER NOT NULL,
    "applied_months" INTEGER NOT NULL,
    "worked_months" INTEGER NOT NULL,
    "excludes_agency" BOOLEAN NOT NULL,
    "owners_earn" BOOLEAN NOT NULL,
    "recruiters_earn" BOOLEAN NOT NULL,
    "published_by_person_id" UUID NOT NULL,

    CONSTRAINT "programme_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme_exclusion" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "by_person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "programme_exclusion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "referrer" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "via" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "payroll_number" TEXT,
    "site_id" UUID,
    "leaderboard" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "joined_at" TIMESTAMPTZ(3),
    "left_at" TIMESTAMPTZ(3),
    "contact_erased_at" TIMESTAMPTZ(3),
    "invited_by_person_id" UUID,
    "decided_by_person_id" UUID,

    CONSTRAINT "referrer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "referral_link" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "referrer_id" UUID NOT NULL,
    "vacancy_id" UUID,
    "code" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "referral_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "referral_clicks" (
    "link_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "clicks" INTEGER NOT NULL,

    CONSTRAINT "referral_clicks_pkey" PRIMARY KEY ("link_id","day")
);

-- CreateTable
CREATE TABLE "referral_share" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "referrer_id" UUID NOT NULL,
    "link_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "referral_share_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "referral" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "referrer_id" UUID NOT NULL,
    "link_id" UUID,
    "vacancy_id" UUID,
    "application_id" UUID,
    "person_id" UUID,
    "via" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "closed_reason" TEXT,
    "interest_at" TIMESTAMPTZ(3) NOT NULL,
    "contacted_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "ended_reason" TEXT,
    "held" BOOLEAN NOT NULL DEFAULT false,
    "shows_name" BOOLEAN NOT NULL DEFAULT false,
    "friend_sealed" BYTEA,
    "facts_changed" BOOLEAN NOT NULL DEFAULT false,
    "look_again_at" TIMESTAMPTZ(3),
    "replaces_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "referral_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "referral_friend_key" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "provider_id" UUID NOT NULL,
    "referral_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "owned_from" TIMESTAMPTZ(3) NOT NULL,
    "owned_until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "referral_friend_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "referral_flag" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "referral_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "other_referral_id" UUID,
    "evidence" JSONB NOT NULL DEFAULT '{}',
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL,
    "decided_by_person_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "words" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "referral_flag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "thank_you" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "referrer_id" UUID NOT NULL,
    "referral_id" UUID,
    "from_person_id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "thank_you_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team_challenge" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "goal" TEXT NOT NULL,
    "target" INTEGER NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "site_id" UUID,
    "created_by_person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "team_challenge_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "points_account_council_id_provider_id_idx" ON "points_account"("council_id", "provider_id");

-- CreateIndex
CREATE INDEX "points_account_provider_id_referrer_id_idx" ON "points_account"("provider_id", "referrer_id");

-- CreateIndex
CREATE INDEX "points_account_provider_id_programme_id_idx" ON "points_account"("provider_id", "programme_id");

-- CreateIndex
CREATE UNIQUE INDEX "points_account_programme_id_referrer_id_key" ON "points_account"("programme_id", "referrer_id");

-- CreateIndex
CREATE INDEX "points_entry_provider_id_referrer_id_id_idx" ON "points_entry"("provider_id", "referrer_id", "id");

-- CreateIndex
CREATE INDEX "points_entry_programme_id_referrer_id_idx" ON "points_entry"("programme_id", "referrer_id");

-- CreateIndex
CREATE INDEX "points_entry_provider_id_referral_id_idx" ON "points_entry"("provider_id", "referral_id");

-- CreateIndex
CREATE INDEX "points_entry_cash_in_id_idx" ON "points_entry"("cash_in_id");

-- CreateIndex
CREATE INDEX "points_entry_council_id_at_idx" ON "points_entry"("council_id", "at");

-- CreateIndex
CREATE INDEX "cash_in_provider_id_status_requested_at_idx" ON "cash_in"("provider_id", "status", "requested_at");

-- CreateIndex
CREATE INDEX "cash_in_provider_id_referrer_id_requested_at_idx" ON "cash_in"("provider_id", "referrer_id", "requested_at");

-- CreateIndex
CREATE INDEX "cash_in_provider_id_programme_id_idx" ON "cash_in"("provider_id", "programme_id");

-- CreateIndex
CREATE INDEX "cash_in_provider_id_export_id_idx" ON "cash_in"("provider_id", "export_id");

-- CreateIndex
CREATE INDEX "cash_in_council_id_status_idx" ON "cash_in"("council_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "cash_in_council_id_id_key" ON "cash_in"("council_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "cash_in_provider_id_id_key" ON "cash_in"("provider_id", "id");

-- CreateIndex
CREATE INDEX "payroll_export_council_id_provider_id_idx" ON "payroll_export"("council_id", "provider_id");

-- CreateIndex
CREATE UNIQUE INDEX "payroll_export_council_id_id_key" ON "payroll_export"("council_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "payroll_export_provider_id_id_key" ON "payroll_export"("provider_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "payroll_export_provider_id_number_key" ON "payroll_export"("provider_id", "number");

-- CreateIndex
CREATE INDEX "referral_licence_council_id_provider_id_starts_on_idx" ON "referral_licence"("council_id", "provider_id", "starts_on");

-- CreateIndex
CREATE UNIQUE INDEX "referral_licence_council_id_id_key" ON "referral_licence"("council_id", "id");

-- CreateIndex
CREATE INDEX "programme_join_code_idx" ON "programme"("join_code");

-- CreateIndex
CREATE UNIQUE INDEX "programme_council_id_id_key" ON "programme"("council_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "programme_provider_id_id_key" ON "programme"("provider_id", "id");

-- CreateIndex
CREATE INDEX "programme_version_provider_id_programme_id_idx" ON "programme_version"("provider_id", "programme_id");

-- CreateIndex
CREATE UNIQUE INDEX "programme_version_programme_id_version_key" ON "programme_version"("programme_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "programme_version_programme_id_id_key" ON "programme_version"("programme_id", "id");

-- CreateIndex
CREATE INDEX "programme_exclusion_provider_id_person_id_idx" ON "programme_exclusion"("provider_id", "person_id");

-- CreateIndex
CREATE INDEX "programme_exclusion_council_id_provider_id_idx" ON "programme_exclusion"("council_id", "provider_id");

-- CreateIndex
CREATE INDEX "programme_exclusion_person_id_idx" ON "programme_exclusion"("person_id");

-- CreateIndex
CREATE INDEX "referrer_council_id_provider_id_status_idx" ON "referrer"("council_id", "provider_id", "status");

-- CreateIndex
CREATE INDEX "referrer_provider_id_site_id_idx" ON "referrer"("provider_id", "site_id");

-- CreateIndex
CREATE INDEX "referrer_person_id_idx" ON "referrer"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "referrer_council_id_id_key" ON "referrer"("council_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "referrer_provider_id_id_key" ON "referrer"("provider_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "referrer_provider_id_person_id_key" ON "referrer"("provider_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "referral_link_code_key" ON "referral_link"("code");

-- CreateIndex
CREATE INDEX "referral_link_provider_id_referrer_id_idx" ON "referral_link"("provider_id", "referrer_id");

-- CreateIndex
CREATE INDEX "referral_link_provider_id_vacancy_id_idx" ON "referral_link"("provider_id", "vacancy_id");

-- CreateIndex
CREATE UNIQUE INDEX "referral_link_provider_id_id_key" ON "referral_link"("provider_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "referral_link_council_id_id_key" ON "referral_link"("council_id", "id");

-- CreateIndex
CREATE INDEX "referral_share_provider_id_referrer_id_at_idx" ON "referral_share"("provider_id", "referrer_id", "at");

-- CreateIndex
CREATE INDEX "referral_share_provider_id_link_id_idx" ON "referral_share"("provider_id", "link_id");

-- CreateIndex
CREATE INDEX "referral_share_council_id_at_idx" ON "referral_share"("council_id", "at");

-- CreateIndex
CREATE INDEX "referral_provider_id_referrer_id_interest_at_idx" ON "referral"("provider_id", "referrer_id", "interest_at");

-- CreateIndex
CREATE INDEX "referral_provider_id_stage_interest_at_idx" ON "referral"("provider_id", "stage", "interest_at");

-- CreateIndex
CREATE INDEX "referral_provider_id_interest_at_idx" ON "referral"("provider_id", "interest_at");

-- CreateIndex
CREATE INDEX "referral_council_id_interest_at_idx" ON "referral"("council_id", "interest_at");

-- CreateIndex
CREATE INDEX "referral_application_id_idx" ON "referral"("application_id");

-- CreateIndex
CREATE INDEX "referral_person_id_idx" ON "referral"("person_id");

-- CreateIndex
CREATE INDEX "referral_programme_id_version_id_idx" ON "referral"("programme_id", "version_id");

-- CreateIndex
CREATE INDEX "referral_provider_id_link_id_idx" ON "referral"("provider_id", "link_id");

-- CreateIndex
CREATE INDEX "referral_provider_id_vacancy_id_idx" ON "referral"("provider_id", "vacancy_id");

-- CreateIndex
CREATE INDEX "referral_replaces_id_idx" ON "referral"("replaces_id");

-- CreateIndex
CREATE UNIQUE INDEX "referral_council_id_id_key" ON "referral"("council_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "referral_provider_id_id_key" ON "referral"("provider_id", "id");

-- CreateIndex
CREATE INDEX "referral_friend_key_provider_id_referral_id_idx" ON "referral_friend_key"("provider_id", "referral_id");

-- CreateIndex
CREATE UNIQUE INDEX "referral_friend_key_referral_id_key_key" ON "referral_friend_key"("referral_id", "key");

-- CreateIndex
CREATE INDEX "referral_flag_provider_id_status_raised_at_idx" ON "referral_flag"("provider_id", "status", "raised_at");

-- CreateIndex
CREATE INDEX "referral_flag_provider_id_referral_id_idx" ON "referral_flag"("provider_id", "referral_id");

-- CreateIndex
CREATE INDEX "referral_flag_other_referral_id_idx" ON "referral_flag"("other_referral_id");

-- CreateIndex
CREATE UNIQUE INDEX "referral_flag_council_id_id_key" ON "referral_flag"("council_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "referral_flag_referral_id_kind_key" ON "referral_flag"("referral_id", "kind");

-- CreateIndex
CREATE INDEX "thank_you_provider_id_referrer_id_at_idx" ON "thank_you"("provider_id", "referrer_id", "at");

-- CreateIndex
CREATE INDEX "thank_you_provider_id_referral_id_idx" ON "thank_you"("provider_id", "referral_id");

-- CreateIndex
CREATE INDEX "team_challenge_council_id_provider_id_starts_on_idx" ON "team_challenge"("council_id", "provider_id", "starts_on");

-- CreateIndex
CREATE INDEX "team_challenge_provider_id_site_id_idx" ON "team_challenge"("provider_id", "site_id");

-- CreateIndex
CREATE UNIQUE INDEX "team_challenge_council_id_id_key" ON "team_challenge"("council_id", "id");

-- CreateIndex
CREATE INDEX "job_application_provider_id_referral_link_id_idx" ON "job_application"("provider_id", "referral_link_id");

-- AddForeignKey
ALTER TABLE "job_application" ADD CONSTRAINT "job_application_provider_id_referral_link_id_fkey" FOREIGN KEY ("provider_id", "referral_link_id") REFERENCES "referral_link"("provider_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "points_account" ADD CONSTRAINT "points_account_provider_id_programme_id_fkey" FOREIGN KEY ("provider_id", "programme_id") REFERENCES "programme"("provider_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "points_account" ADD CONSTRAINT "points_account_provider_id_referrer_id_fkey" FOREIGN KEY ("provider_id", "referrer_id") REFERENCES "referrer"("provider_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "points_entry" ADD CONSTRAINT "points_entry_provider_id_referral_id_fkey" FOREIGN KEY ("provider_id", "referral_id") REFERENCES "referral"("provider_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "points_entry" ADD CONSTRAINT "points_entry_cash_in_id_fkey" FOREIGN KEY ("cash_in_id") REFERENCES "cash_in"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "points_entry" ADD CONSTRAINT "points_entry_undoes_id_fkey" FOREIGN KEY ("undoes_id") REFERENCES "points_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cash_in" ADD CONSTRAINT "cash_in_provider_id_programme_id_fkey" FOREIGN KEY ("provider_id", "programme_id") REFERENCES "programme"("provider_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cash_in" ADD CONSTRAINT "cash_in_provider_id_referrer_id_fkey" FOREIGN KEY ("provider_id", "referrer_id") REFERENCES "referrer"("provider_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cash_in" ADD CONSTRAINT "cash_in_provider_id_export_id_fkey" FOREIGN KEY ("provider_id", "export_id") REFERENCES "payroll_export"("provider_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payroll_export" ADD CONSTRAINT "payroll_export_council_id_provider_id_fkey" FOREIGN KEY ("council_id", "provider_id") REFERENCES "provider"("council_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral_licence" ADD CONSTRAINT "referral_licence_council_id_provider_id_fkey" FOREIGN KEY ("council_id", "provider_id") REFERENCES "provider"("council_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme" ADD CONSTRAINT "programme_council_id_provider_id_fkey" FOREIGN KEY ("council_id", "provider_id") REFERENCES "provider"("council_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_version" ADD CONSTRAINT "programme_version_provider_id_programme_id_fkey" FOREIGN KEY ("provider_id", "programme_id") REFERENCES "programme"("provider_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_exclusion" ADD CONSTRAINT "programme_exclusion_council_id_provider_id_fkey" FOREIGN KEY ("council_id", "provider_id") REFERENCES "provider"("council_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_exclusion" ADD CONSTRAINT "programme_exclusion_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referrer" ADD CONSTRAINT "referrer_council_id_provider_id_fkey" FOREIGN KEY ("council_id", "provider_id") REFERENCES "provider"("council_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referrer" ADD CONSTRAINT "referrer_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referrer" ADD CONSTRAINT "referrer_provider_id_site_id_fkey" FOREIGN KEY ("provider_id", "site_id") REFERENCES "site"("provider_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral_link" ADD CONSTRAINT "referral_link_provider_id_referrer_id_fkey" FOREIGN KEY ("provider_id", "referrer_id") REFERENCES "referrer"("provider_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral_link" ADD CONSTRAINT "referral_link_provider_id_vacancy_id_fkey" FOREIGN KEY ("provider_id", "vacancy_id") REFERENCES "vacancy"("provider_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral_clicks" ADD CONSTRAINT "referral_clicks_link_id_fkey" FOREIGN KEY ("link_id") REFERENCES "referral_link"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral_share" ADD CONSTRAINT "referral_share_provider_id_referrer_id_fkey" FOREIGN KEY ("provider_id", "referrer_id") REFERENCES "referrer"("provider_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral_share" ADD CONSTRAINT "referral_share_provider_id_link_id_fkey" FOREIGN KEY ("provider_id", "link_id") REFERENCES "referral_link"("provider_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_provider_id_programme_id_fkey" FOREIGN KEY ("provider_id", "programme_id") REFERENCES "programme"("provider_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_programme_id_version_id_fkey" FOREIGN KEY ("programme_id", "version_id") REFERENCES "programme_version"("programme_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_provider_id_referrer_id_fkey" FOREIGN KEY ("provider_id", "referrer_id") REFERENCES "referrer"("provider_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_provider_id_link_id_fkey" FOREIGN KEY ("provider_id", "link_id") REFERENCES "referral_link"("provider_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_provider_id_vacancy_id_fkey" FOREIGN KEY ("provider_id", "vacancy_id") REFERENCES "vacancy"("provider_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_provider_id_application_id_fkey" FOREIGN KEY ("provider_id", "application_id") REFERENCES "job_application"("provider_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "referral"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral_friend_key" ADD CONSTRAINT "referral_friend_key_provider_id_referral_id_fkey" FOREIGN KEY ("provider_id", "referral_id") REFERENCES "referral"("provider_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral_flag" ADD CONSTRAINT "referral_flag_provider_id_referral_id_fkey" FOREIGN KEY ("provider_id", "referral_id") REFERENCES "referral"("provider_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral_flag" ADD CONSTRAINT "referral_flag_other_referral_id_fkey" FOREIGN KEY ("other_referral_id") REFERENCES "referral"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thank_you" ADD CONSTRAINT "thank_you_provider_id_referrer_id_fkey" FOREIGN KEY ("provider_id", "referrer_id") REFERENCES "referrer"("provider_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thank_you" ADD CONSTRAINT "thank_you_provider_id_referral_id_fkey" FOREIGN KEY ("provider_id", "referral_id") REFERENCES "referral"("provider_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_challenge" ADD CONSTRAINT "team_challenge_council_id_provider_id_fkey" FOREIGN KEY ("council_id", "provider_id") REFERENCES "provider"("council_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_challenge" ADD CONSTRAINT "team_challenge_provider_id_site_id_fkey" FOREIGN KEY ("provider_id", "site_id") REFERENCES "site"("provider_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── What Prisma's language has no words for ──────────────────────────────────────────────────────────────────────────
-- Equality beside ranges in one exclusion constraint. A trusted extension: the database's owner may create it.
create extension if not exists btree_gist;

-- ── Licences and programmes ──────────────────────────────────────────────────────────────────────────────────────────
alter table referral_licence
  add constraint referral_licence_days check (ends_on >= starts_on),
  add constraint referral_licence_funded_by check (funded_by in ('council', 'provider')),
  add constraint referral_licence_seats check (seats between 1 and 100000),
  add constraint referral_licence_one_at_a_time exclude using gist
    (provider_id with =, daterange(starts_on, ends_on, '[]') with &&) where (ended_at is null);
alter table programme
  add constraint programme_status check (status in ('on', 'paused', 'closed')),
  add constraint programme_closed check ((status = 'closed') = (closed_at is not null)),
  add constraint programme_pence check (pence_per_point between 1 and 10000),
  add constraint programme_join_code_shape check (join_code ~ '^[A-Z0-9]{8}$');
create unique index programme_one_open on programme (provider_id) where closed_at is null;
create unique index programme_join_code_once on programme (join_code) where closed_at is null;
alter table programme_version
  add constraint programme_version_points check (
    least(joining, share, share_most, interested, interviewed, started, new_to_care, retained_13, retained_26) >= 0
    and greatest(joining, share, interested, interviewed, started, new_to_care, retained_13, retained_26) <= 10000 and share_most <= 1000),
  add constraint programme_version_minimum check (minimum_cash_in between 1 and 100000),
  add constraint programme_version_window check (window_days between 1 and 730),
  add constraint programme_version_months check (applied_months between 0 and 60 and worked_months between 0 and 120);
create unique index programme_exclusion_once on programme_exclusion (provider_id, person_id) where ended_at is null;
-- What a point is worth, and the rules once they are published, stay.
revoke update, delete, truncate on programme, programme_version, referral_licence, programme_exclusion from portal_app;
grant update (status, join_code, closed_at) on programme to portal_app;
grant update (ended_at) on referral_licence, programme_exclusion to portal_app;
grant update (words) on programme_exclusion to portal_app;

-- ── Referrers ────────────────────────────────────────────────────────────────────────────────────────────────────────
alter table referrer
  add constraint referrer_status check (status in ('invited', 'waiting', 'active', 'refused', 'left')),
  add constraint referrer_via check (via in ('invitation', 'file', 'code')),
  add constraint referrer_joined check (status <> 'active' or joined_at is not null),
  add constraint referrer_left check ((status = 'left') = (left_at is not null)),
  add constraint referrer_erased check (contact_erased_at is null or (status in ('left', 'refused') and name = '' and payroll_number is null));
-- No more referrers than the licence of that day has seats.
create function referrer_takes_seat() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  most integer;
begin
  if new.status <> 'active' or (tg_op = 'UPDATE' and old.status = 'active') then return new; end if;
  perform pg_advisory_xact_lock(hashtextextended('referrer-seats:' || new.provider_id, 0));
  select seats into most from referral_licence
    where provider_id = new.provider_id and ended_at is null
      and (new.updated_at at time zone 'Europe/London')::date between starts_on and ends_on;
  if most is null or (select count(*) from referrer where provider_id = new.provider_id and status = 'active' and id <> new.id) >= most then
    raise exception 'referrer_seat: no seat is free' using errcode = 'check_violation', constraint = 'referrer_seat';
  end if;
  return new;
end $$;
create trigger referrer_takes_seat before insert or update on referrer for each row execute function referrer_takes_seat();
-- Whose points they are stays.
revoke update, delete, truncate on referrer from portal_app;
grant update (status, via, name, payroll_number, site_id, leaderboard, updated_at, joined_at, left_at, contact_erased_at,
  invited_by_person_id, decided_by_person_id) on referrer to portal_app;

-- ── Links, shares, clicks ────────────────────────────────────────────────────────────────────────────────────────────
alter table referral_link add constraint referral_link_code_shape check (code ~ '^[a-z2-7]{12}$');
create unique index referral_link_once on referral_link (referrer_id, vacancy_id) where vacancy_id is not null;
create unique index referral_link_general_once on referral_link (referrer_id) where vacancy_id is null;
alter table referral_share add constraint referral_share_channel
  check (channel in ('whatsapp', 'sms', 'email', 'facebook', 'copy', 'qr', 'share-sheet'));
alter table referral_clicks add constraint referral_clicks_count check (clicks > 0);

-- ── Referrals ────────────────────────────────────────────────────────────────────────────────────────────────────────
alter table referral
  add constraint referral_via check (via in ('application', 'call-me', 'by-hand')),
  add constraint referral_stage check (stage in
    ('interested', 'contacted', 'interviewed', 'started', 'retained_13', 'retained_26', 'closed')),
  add constraint referral_closed check ((stage = 'closed') = (closed_reason is not null)),
  add constraint referral_closed_reason check (closed_reason in ('not_selected', 'withdrawn', 'declined', 'no_reply', 'hired_elsewhere',
    'did_not_start', 'left', 'removed_by_friend', 'does_not_count', 'reassigned', 'excluded', 'not_interested', 'erased')),
  add constraint referral_ended check ((ended_at is null) = (ended_reason is null)),
  add constraint referral_ended_reason check (ended_reason in
    ('removed_by_friend', 'does_not_count', 'reassigned', 'excluded', 'not_interested', 'erased')),
  add constraint referral_application check (via = 'call-me' or application_id is not null);
create unique index referral_one_per_application on referral (application_id) where ended_at is null and application_id is not null;
create index referral_facts_changed on referral (id) where facts_changed;
create index referral_look_again on referral (look_again_at) where look_again_at is not null;
create index referral_contact_kept on referral (interest_at) where friend_sealed is not null;
-- Who referred whom, under which rules, stays: putting it right makes another referral.
revoke update, delete, truncate on referral from portal_app;
grant update (vacancy_id, application_id, person_id, stage, closed_reason, contacted_at, ended_at, ended_reason, held, shows_name,
  friend_sealed, facts_changed, look_again_at, updated_at) on referral to portal_app;
alter table referral_friend_key
  add constraint referral_friend_key_span check (owned_until > owned_from),
  add constraint referral_friend_owned_once exclude using gist
    (provider_id with =, key with =, tstzrange(owned_from, owned_until) with &&);
alter table referral_flag
  add constraint referral_flag_kind check (kind in ('same-person', 'same-email', 'same-phone', 'same-address', 'own-device',
    'refer-each-other', 'two-referrers', 'burst')),
  add constraint referral_flag_status check (status in ('open', 'cleared', 'upheld')),
  add constraint referral_flag_decided check ((status = 'open') = (decided_at is null) and (decided_at is null) = (decided_by_person_id is null));
alter table team_challenge
  add constraint team_challenge_goal check (goal in ('shares', 'interested', 'started')),
  add constraint team_challenge_target check (target between 1 and 100000),
  add constraint team_challenge_days check (ends_on >= starts_on);

-- Milestones follow facts, whoever changes them: each change marks the referral to be settled.
create function referral_facts_changed() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  application uuid;
  friend uuid;
  employer uuid;
begin
  if tg_table_name = 'job_application' then
    application := new.id;
  elsif tg_table_name = 'employment' then
    application := new.application_id;
  else
    select application_id into application from employment where id = coalesce(new.employment_id, old.employment_id);
  end if;
  if application is not null then
    select person_id, provider_id into friend, employer from job_application where id = application;
    -- The friend's other applications here count too. A mark that stands already is set again: whoever is settling it
    -- just now, from facts of before, is waited for. An ended referral keeps its points only while their facts stand.
    update referral set facts_changed = true
      where application_id = application or (person_id = friend and provider_id = employer);
  end if;
  return null;
end $$;
create trigger job_application_referral_facts after update of status, status_released_at on job_application
  for each row when (old.status <> 'draft') execute function referral_facts_changed();
create trigger employment_referral_facts after insert or update on employment
  for each row execute function referral_facts_changed();
create trigger retention_check_referral_facts after insert or update or delete on retention_check
  for each row execute function referral_facts_changed();

-- ── Points ───────────────────────────────────────────────────────────────────────────────────────────────────────────
revoke update, delete, truncate on points_entry, payroll_export from portal_app;
grant update (file_sealed) on payroll_export to portal_app; -- another key; the hash of what it holds stays
revoke insert, update, delete, truncate on points_account from portal_app;
alter table points_entry
  add constraint points_entry_kind check (kind in ('award', 'reversal', 'cash_in', 'cash_in_return')),
  add constraint points_entry_milestone check (milestone in
    ('joining', 'share', 'interested', 'interviewed', 'started', 'new_to_care', 'retained_13', 'retained_26')),
  add constraint points_entry_award check (kind <> 'award' or (points >= 0 and milestone is not null and version_id is not null
    and undoes_id is null and cash_in_id is null and (milestone in ('joining', 'share')) = (referral_id is null)
    and (milestone = 'share') = (vacancy_id is not null))),
  add constraint points_entry_undoing check ((kind in ('reversal', 'cash_in_return')) = (undoes_id is not null)),
  add constraint points_entry_cash_in check ((kind in ('cash_in', 'cash_in_return')) = (cash_in_id is not null)
    and (cash_in_id is null or num_nonnulls(milestone, version_id, referral_id, vacancy_id) = 0) and (kind <> 'cash_in' or points < 0));
create unique index points_entry_milestone_once on points_entry (referral_id, milestone) where kind = 'award' and referral_id is not null;
create unique index points_entry_joining_once on points_entry (referrer_id) where kind = 'award' and milestone = 'joining';
create unique index points_entry_share_once on points_entry (referrer_id, vacancy_id) where kind = 'award' and milestone = 'share';
create unique index points_entry_undone_once on points_entry (undoes_id) where undoes_id is not null;
create unique index points_entry_cash_in_once on points_entry (cash_in_id) where kind = 'cash_in';
create trigger points_entry_append_only before update or delete on points_entry
  for each row execute function event_is_append_only();
alter table points_account
  add constraint points_account_adds_up check (balance - owed = awarded - reversed - cashed_in),
  add constraint points_account_not_negative check (least(balance, owed, awarded, reversed, cashed_in) >= 0),
  add constraint points_account_balance_or_debt check (balance = 0 or owed = 0);

-- Active, not excluded, and not somebody who chooses who is hired (unless the rules let them).
create function may_earn(p_referrer uuid, p_version uuid) returns boolean language sql stable set search_path = public, pg_temp as $$
  select exists (
    select from referrer r, programme_version v
    where r.id = p_referrer and v.id = p_version and v.provider_id = r.provider_id and r.status = 'active'
      and not exists (select from programme_exclusion e
        where e.provider_id = r.provider_id and e.person_id = r.person_id and e.ended_at is null)
      and not exists (select from provider_member m
        where m.provider_id = r.provider_id and m.person_id = r.person_id and m.ended_at is null
          and ((m.role = 'owner' and not v.owners_earn) or (m.role = 'recruiter' and not v.recruiters_earn))))
$$;

-- Every entry is checked against what it stands on.
create function check_points() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  undone points_entry;
  rules programme_version;
  friend referral;
  payout cash_in;
  shares integer;
begin
  if not exists (select from programme where (id, provider_id, council_id) = (new.programme_id, new.provider_id, new.council_id)) then
    raise exception 'points_belong: an entry of another programme' using errcode = 'check_violation', constraint = 'points_belong';
  end if;
  if new.kind in ('award', 'reversal') and new.referral_id is not null then
    select * into friend from referral where id = new.referral_id;
    if friend.provider_id is distinct from new.provider_id or friend.referrer_id <> new.referrer_id
      or friend.programme_id <> new.programme_id or friend.version_id is distinct from new.version_id then
      raise exception 'points_belong: an entry of another referral' using errcode = 'check_violation', constraint = 'points_belong';
    end if;
    if new.points > 0 and (friend.held or exists (select from referral_flag f where f.referral_id = friend.id and f.status = 'open')) then
      raise exception 'points_held: a manager has to look at it first' using errcode = 'check_violation', constraint = 'points_held';
    end if;
  end if;
  if new.kind = 'award' then
    select * into rules from programme_version where id = new.version_id and programme_id = new.programme_id and provider_id = new.provider_id;
    if rules.id is null or new.points not in (0, case new.milestone
        when 'joining' then rules.joining when 'share' then rules.share when 'interested' then rules.interested
        when 'interviewed' then rules.interviewed when 'started' then rules.started when 'new_to_care' then rules.new_to_care
        when 'retained_13' then rules.retained_13 else rules.retained_26 end) then
      raise exception 'points_amount: not what the rules give' using errcode = 'check_violation', constraint = 'points_amount';
    end if;
    if new.referral_id is null and (rules.in_force_from > new.at or exists (select from programme_version v
        where v.programme_id = new.programme_id and v.version > rules.version and v.in_force_from <= new.at)) then
      raise exception 'points_version: not the rules of that moment' using errcode = 'check_violation', constraint = 'points_version';
    end if;
    if new.milestone = 'share' and not exists (select from vacancy where id = new.vacancy_id and provider_id = new.provider_id) then
      raise exception 'points_belong: a vacancy of another provider' using errcode = 'check_violation', constraint = 'points_belong';
    end if;
    if new.milestone = 'share' and new.points > 0 then
      -- Two shares of one moment, one after the other.
      perform pg_advisory_xact_lock(hashtextextended('referrer-shares:' || new.referrer_id, 0));
      select count(*) into shares from points_entry e where e.provider_id = new.provider_id and e.referrer_id = new.referrer_id
        and e.kind = 'award' and e.milestone = 'share' and e.points > 0
        and date_trunc('month', e.at at time zone 'Europe/London') = date_trunc('month', new.at at time zone 'Europe/London');
      if shares >= rules.share_most then
        raise exception 'points_shares: enough shares in this month' using errcode = 'check_violation', constraint = 'points_shares';
      end if;
    end if;
  elsif new.undoes_id is not null then
    select * into undone from points_entry where id = new.undoes_id;
    if (undone.kind = 'cash_in') is distinct from (new.kind = 'cash_in_return') or undone.kind = 'cash_in_return'
      or new.points is distinct from -undone.points
      or (new.council_id, new.provider_id, new.programme_id, new.referrer_id, new.version_id, new.milestone, new.referral_id, new.vacancy_id, new.cash_in_id)
        is distinct from (undone.council_id, undone.provider_id, undone.programme_id, undone.referrer_id, undone.version_id, undone.milestone,
          undone.referral_id, undone.vacancy_id, undone.cash_in_id) then
      raise exception 'points_opposite: not the opposite of what it undoes' using errcode = 'check_violation', constraint = 'points_opposite';
    end if;
  else
    select * into payout from cash_in where id = new.cash_in_id;
    if (payout.provider_id, payout.programme_id, payout.referrer_id, -payout.points)
      is distinct from (new.provider_id, new.programme_id, new.referrer_id, new.points) then
      raise exception 'points_belong: an entry of another cash-in' using errcode = 'check_violation', constraint = 'points_belong';
    end if;
  end if;
  if new.points > 0 and new.kind in ('award', 'reversal') and not may_earn(new.referrer_id, new.version_id) then
    raise exception 'points_eligible: may not earn points' using errcode = 'check_violation', constraint = 'points_eligible';
  end if;
  return new;
end $$;
create trigger check_points before insert on points_entry for each row execute function check_points();
revoke all on function check_points from public;

-- The account follows. Afterwards: an entry that `on conflict do nothing` leaves out must leave no points behind.
create function post_points() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into points_account (council_id, provider_id, programme_id, referrer_id, awarded, reversed, cashed_in, balance, owed)
    values (new.council_id, new.provider_id, new.programme_id, new.referrer_id, 0, 0, 0, 0, 0)
    on conflict (programme_id, referrer_id) do nothing;
  update points_account a set awarded = t.awarded, reversed = t.reversed, cashed_in = t.cashed_in,
      balance = greatest(t.awarded - t.reversed - t.cashed_in, 0), owed = greatest(t.reversed + t.cashed_in - t.awarded, 0)
    from (select id,
        awarded + case when new.kind = 'award' then new.points else 0 end as awarded,
        reversed - case when new.kind = 'reversal' then new.points else 0 end as reversed,
        cashed_in - case when new.kind in ('cash_in', 'cash_in_return') then new.points else 0 end as cashed_in
      from points_account where programme_id = new.programme_id and referrer_id = new.referrer_id for update) t
    where a.id = t.id and (new.kind <> 'cash_in' or a.balance >= -new.points);
  if not found then
    raise exception 'points_balance: more than the balance' using errcode = 'check_violation', constraint = 'points_balance';
  end if;
  return null;
end $$;
create trigger post_points after insert on points_entry for each row execute function post_points();
revoke all on function post_points from public;

-- ── Cash-ins ─────────────────────────────────────────────────────────────────────────────────────────────────────────
alter table cash_in
  add constraint cash_in_status check (status in ('requested', 'approved', 'exported', 'paid', 'rejected', 'failed')),
  add constraint cash_in_amount check (points > 0 and pence > 0),
  add constraint cash_in_decided check ((status = 'requested') = (decided_at is null) and (decided_at is null) = (decided_by_person_id is null)),
  add constraint cash_in_exported check ((status in ('exported', 'paid', 'failed')) = (export_id is not null)),
  add constraint cash_in_ended check ((status in ('paid', 'rejected', 'failed')) = (ended_at is not null)),
  add constraint cash_in_reason check (status not in ('rejected', 'failed') or words <> '');
create unique index cash_in_one_open on cash_in (referrer_id) where status in ('requested', 'approved', 'exported');
revoke update, delete, truncate on cash_in from portal_app;
grant update (status, decided_by_person_id, decided_at, export_id, ended_at, words, updated_at) on cash_in to portal_app;
create function cash_in_follows_rules() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.status <> 'requested' or new.pence is distinct from new.points * (select pence_per_point from programme
        where (id, provider_id, council_id) = (new.programme_id, new.provider_id, new.council_id)) then
      raise exception 'cash_in_amount: not what the points are worth' using errcode = 'check_violation', constraint = 'cash_in_amount';
    end if;
    if not new.is_last and new.points >= (select minimum_cash_in from programme_version
        where programme_id = new.programme_id and in_force_from <= new.requested_at order by version desc limit 1) is not true then
      raise exception 'cash_in_minimum: below the minimum' using errcode = 'check_violation', constraint = 'cash_in_minimum';
    end if;
    return new;
  end if;
  if new.status <> old.status and (old.status, new.status) not in (('requested', 'approved'), ('requested', 'rejected'),
      ('approved', 'rejected'), ('approved', 'exported'), ('exported', 'paid'), ('exported', 'failed')) then
    raise exception 'cash_in_order: a cash-in does not go from % to %', old.status, new.status using errcode = 'check_violation', constraint = 'cash_in_order';
  end if;
  -- What was decided, exported and paid stays written down as it was.
  if (new.decided_by_person_id, new.decided_at) is distinct from (old.decided_by_person_id, old.decided_at)
      and (new.status = old.status or new.status not in ('approved', 'rejected'))
    or new.export_id is distinct from old.export_id and (new.status = old.status or new.status <> 'exported')
    or new.ended_at is distinct from old.ended_at and new.status = old.status then
    raise exception 'cash_in_order: what was decided stays' using errcode = 'check_violation', constraint = 'cash_in_order';
  end if;
  if new.decided_by_person_id is distinct from old.decided_by_person_id and not exists (select from provider_member
      where provider_id = new.provider_id and person_id = new.decided_by_person_id and ended_at is null and role in ('owner', 'recruiter')) then
    raise exception 'cash_in_manager: a manager of this provider decides' using errcode = 'check_violation', constraint = 'cash_in_manager';
  end if;
  if new.decided_by_person_id is not null
    and new.decided_by_person_id = (select person_id from referrer where id = new.referrer_id) then
    raise exception 'cash_in_own: nobody decides on their own' using errcode = 'check_violation', constraint = 'cash_in_own';
  end if;
  return new;
end $$;
create trigger cash_in_follows_rules before insert or update on cash_in for each row execute function cash_in_follows_rules();
-- At the end of each transaction the ledger says the same as the cash-in, whichever of them changed, and a last payout is one.
create function cash_in_is_in_ledger() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  payout cash_in;
begin
  if tg_table_name = 'cash_in' then
    select * into payout from cash_in where id = new.id;
    if tg_op = 'INSERT' and payout.is_last and not exists (select from referrer where id = payout.referrer_id and status = 'left')
      and not exists (select from programme where id = payout.programme_id and status = 'closed') then
      raise exception 'cash_in_minimum: not a last payout' using errcode = 'check_violation', constraint = 'cash_in_minimum';
    end if;
  else
    select * into payout from cash_in where id = new.cash_in_id;
  end if;
  if (select coalesce(sum(points), 0) from points_entry where cash_in_id = payout.id)
      <> (case when payout.status in ('rejected', 'failed') then 0 else -payout.points end)
    or not exists (select from points_entry where cash_in_id = payout.id) then
    raise exception 'cash_in_in_ledger: the ledger says something else' using errcode = 'check_violation', constraint = 'cash_in_in_ledger';
  end if;
  return null;
end $$;
create constraint trigger cash_in_is_in_ledger after insert or update on cash_in
  deferrable initially deferred for each row execute function cash_in_is_in_ledger();
create constraint trigger points_entry_is_in_cash_in after insert on points_entry
  deferrable initially deferred for each row when (new.cash_in_id is not null) execute function cash_in_is_in_ledger();
-- A file for payroll holds what its totals say, when it is made and ever after.
create function payroll_export_adds_up() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  file_id uuid;
begin
  if tg_table_name = 'cash_in' then file_id := new.export_id; else file_id := new.id; end if;
  if exists (select from payroll_export e, lateral (select count(*) as lines, coalesce(sum(c.points), 0) as points,
        coalesce(sum(c.pence), 0) as pence from cash_in c where c.provider_id = e.provider_id and c.export_id = e.id) held
      where e.id = file_id and (e.line_count, e.points, e.pence) is distinct from (held.lines, held.points, held.pence)) then
    raise exception 'payroll_export_adds_up: not what is in it' using errcode = 'check_violation', constraint = 'payroll_export_adds_up';
  end if;
  return null;
end $$;
create constraint trigger payroll_export_adds_up after insert on payroll_export
  deferrable initially deferred for each row execute function payroll_export_adds_up();
create constraint trigger cash_in_adds_up after update of export_id on cash_in
  deferrable initially deferred for each row when (old.export_id is distinct from new.export_id) execute function payroll_export_adds_up();
alter table payroll_export
  add constraint payroll_export_totals check (line_count > 0 and points > 0 and pence > 0 and number > 0),
  add constraint payroll_export_sha256 check (sha256 ~ '^[0-9a-f]{64}$');

-- ── Equality answers of referred applicants against others ───────────────────────────────────────────────────────────
alter table equality.answer add column referred boolean not null default false;
create function equality.mark_referred(p_pseudonym bytea, p_referred boolean) returns void
language sql security definer set search_path = equality, pg_temp as $$
  update equality.answer set referred = p_referred where pseudonym = p_pseudonym
$$;
-- Counts for one question of one closed quarter of applicants, apart by whether they were referred: at least `stage`, rounded to 5;
-- null for both sides where one has fewer than 5, since the two add up to a number that is told elsewhere.
create function equality.closed_quarter_referred_counts(p_council uuid, p_quarter date, p_question text, p_now timestamptz)
returns table (answer text, stage text, referred integer, others integer)
language sql stable security definer set search_path = equality, pg_temp as $$
  with stages (stage, rank) as (values ('applied', 1), ('interviewed', 3), ('hired', 5)),
  counted as (
    select a.answers ->> p_question as answer, s.stage, s.rank,
      count(*) filter (where a.stage_rank >= s.rank and a.referred) as referred,
      count(*) filter (where a.stage_rank >= s.rank and not a.referred) as others
    from equality.answer a cross join stages s
    where a.council_id = p_council and a.quarter = p_quarter and a.stage_rank > 0
      and (p_quarter + interval '3 months') <= (p_now at time zone 'Europe/London')
      and a.answers ? p_question
    group by 1, 2, 3)
  select answer, stage,
    case when least(referred, others) < 5 then null else (round(referred / 5.0) * 5)::integer end,
    case when least(referred, others) < 5 then null else (round(others / 5.0) * 5)::integer end
  from counted order by answer, rank
$$;
revoke all on function equality.mark_referred, equality.closed_quarter_referred_counts from public;
grant execute on function equality.mark_referred, equality.closed_quarter_referred_counts to portal_app;

-- ── Triggers see the portal's tables, not temporary ones of the same names that whoever writes has made for them ────────
do $$
declare
  f regprocedure;
begin
  for f in select oid from pg_proc where pronamespace = 'public'::regnamespace and prorettype = 'trigger'::regtype
      and proconfig is null and pg_get_userbyid(proowner) = current_user loop
    execute format('alter function %s set search_path = public, pg_temp', f);
  end loop;
end $$;
