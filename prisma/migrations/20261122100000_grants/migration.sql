-- CreateTable
CREATE TABLE "grant_application" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "scheme_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "round" INTEGER NOT NULL DEFAULT 1,
    "urgent" BOOLEAN NOT NULL DEFAULT false,
    "assisted_by_person_id" UUID,
    "assisted_how" TEXT,
    "name" TEXT NOT NULL DEFAULT '',
    "email" TEXT,
    "phone" TEXT,
    "address_line" TEXT NOT NULL DEFAULT '',
    "postcode" TEXT,
    "birth_date" DATE,
    "nino_sealed" BYTEA,
    "provider_id" UUID,
    "site_id" UUID,
    "employer_name" TEXT NOT NULL DEFAULT '',
    "employer_email" TEXT,
    "work_postcode" TEXT,
    "job_role" TEXT,
    "started_on" DATE,
    "employment_id" UUID,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "circumstances_sealed" BYTEA,
    "requested_pence" INTEGER NOT NULL DEFAULT 0,
    "bank_details_id" UUID,
    "declarations" TEXT[],
    "steps_done" TEXT[],
    "results" JSONB,
    "home_district_gss" TEXT,
    "work_district_gss" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "draft_expires_at" TIMESTAMPTZ(3),
    "submitted_at" TIMESTAMPTZ(3),
    "due_on" DATE,
    "paused_on" DATE,
    "info_due_at" TIMESTAMPTZ(3),
    "info_remind_at" TIMESTAMPTZ(3),
    "hold_until" DATE,
    "claimed_by_person_id" UUID,
    "claimed_until" TIMESTAMPTZ(3),
    "recommendation_id" UUID,
    "decision_id" UUID,
    "awarded_pence" INTEGER,
    "decided_at" TIMESTAMPTZ(3),
    "released_at" TIMESTAMPTZ(3),
    "appeal_until" DATE,
    "ended_at" TIMESTAMPTZ(3),
    "scrubbed_at" TIMESTAMPTZ(3),

    CONSTRAINT "grant_application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "grant_cost" (
    "application_id" UUID NOT NULL,
    "cost_type" TEXT NOT NULL,
    "pence" INTEGER NOT NULL,
    "awarded_pence" INTEGER,

    CONSTRAINT "grant_cost_pkey" PRIMARY KEY ("application_id","cost_type")
);

-- CreateTable
CREATE TABLE "grant_evidence" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "file_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "added_by_person_id" UUID NOT NULL,

    CONSTRAINT "grant_evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "grant_question" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "words_sealed" BYTEA NOT NULL,
    "asked_by_person_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "answer_sealed" BYTEA,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "grant_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "grant_note" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "words_sealed" BYTEA NOT NULL,
    "by_person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "grant_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "grant_check" (
    "application_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "words_sealed" BYTEA,
    "by_person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "grant_check_pkey" PRIMARY KEY ("application_id","round","key")
);

-- CreateTable
CREATE TABLE "grant_decision" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "outcome" TEXT,
    "pence" INTEGER,
    "reasons" TEXT[],
    "by_person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "grant_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "grant_decision_words" (
    "decision_id" UUID NOT NULL,
    "words_sealed" BYTEA,
    "private_sealed" BYTEA,

    CONSTRAINT "grant_decision_words_pkey" PRIMARY KEY ("decision_id")
);

-- CreateTable
CREATE TABLE "grant_interest" (
    "council_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "declared_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "grant_interest_pkey" PRIMARY KEY ("application_id","person_id")
);

-- CreateTable
CREATE TABLE "grant_identity" (
    "council_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "grant_identity_pkey" PRIMARY KEY ("application_id","kind")
);

-- CreateTable
CREATE TABLE "grant_signal" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "other_application_id" UUID,
    "risk_entry_id" UUID,
    "found_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by_person_id" UUID,
    "note_sealed" BYTEA,

    CONSTRAINT "grant_signal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "risk_entry" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "hint" TEXT NOT NULL,
    "words_sealed" BYTEA NOT NULL,
    "created_by_person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "review_on" DATE NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "risk_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "confirmation" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "provider_id" UUID,
    "email" TEXT,
    "kind" TEXT NOT NULL,
    "week" INTEGER,
    "person_name" TEXT NOT NULL,
    "employment_id" UUID,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_at" TIMESTAMPTZ(3),
    "first_reminder_at" TIMESTAMPTZ(3),
    "second_reminder_at" TIMESTAMPTZ(3),
    "reminders_sent" INTEGER NOT NULL DEFAULT 0,
    "cancelled_at" TIMESTAMPTZ(3),
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_person_id" UUID,
    "answered_by_name" TEXT,
    "answer" TEXT,
    "since" DATE,
    "left_on" DATE,
    "job_role" TEXT,
    "weekly_hours" DOUBLE PRECISION,
    "words" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "confirmation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "grant_award" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "pot_id" UUID NOT NULL,
    "pence" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "grant_award_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "instalment" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "award_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "pence" INTEGER NOT NULL,
    "due_on" DATE NOT NULL,
    "while_employed" BOOLEAN NOT NULL DEFAULT false,
    "status" TEXT NOT NULL,
    "failure_reason" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "paid_at" TIMESTAMPTZ(3),

    CONSTRAINT "instalment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "grant_appeal" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "words_sealed" BYTEA,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "due_on" DATE NOT NULL,
    "status" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "officer_person_id" UUID,

    CONSTRAINT "grant_appeal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "grant_recovery" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "pence" INTEGER NOT NULL,
    "recovered_pence" INTEGER NOT NULL DEFAULT 0,
    "words_sealed" BYTEA,
    "proposed_by_person_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_person_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "write_off_by_person_id" UUID,
    "ended_by_person_id" UUID,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "grant_recovery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bank_details" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "last_digits" TEXT NOT NULL,
    "check_result" TEXT NOT NULL,
    "checked_by_person_id" UUID,
    "checked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "bank_details_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_run" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "pay_on" DATE NOT NULL,
    "line_count" INTEGER NOT NULL DEFAULT 0,
    "total_pence" BIGINT NOT NULL DEFAULT 0,
    "built_by_person_id" UUID NOT NULL,
    "built_at" TIMESTAMPTZ(3) NOT NULL,
    "locked_by_person_id" UUID,
    "locked_at" TIMESTAMPTZ(3),
    "authorised_by_person_id" UUID,
    "authorised_at" TIMESTAMPTZ(3),
    "exported_at" TIMESTAMPTZ(3),
    "file_sealed" BYTEA,
    "file_sha256" TEXT,
    "reconciled_at" TIMESTAMPTZ(3),

    CONSTRAINT "payment_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_line" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "person_id" UUID NOT NULL,
    "bank_details_id" UUID NOT NULL,
    "pence" INTEGER NOT NULL,
    "reference" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "failure_reason" TEXT,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "payment_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_line_instalment" (
    "line_id" UUID NOT NULL,
    "instalment_id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "live" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "payment_line_instalment_pkey" PRIMARY KEY ("line_id","instalment_id")
);

-- CreateTable
CREATE TABLE "payment_exclusion" (
    "council_id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "instalment_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "payment_exclusion_pkey" PRIMARY KEY ("run_id","instalment_id")
);

-- CreateTable
CREATE TABLE "run_download" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "run_download_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "confirmation_file" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "paid_lines" INTEGER NOT NULL,
    "failed_lines" INTEGER NOT NULL,
    "uploaded_by_person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "confirmation_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pot" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "funder" TEXT NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "allocated_pence" BIGINT NOT NULL DEFAULT 0,
    "available_pence" BIGINT NOT NULL DEFAULT 0,
    "committed_pence" BIGINT NOT NULL DEFAULT 0,
    "spent_pence" BIGINT NOT NULL DEFAULT 0,
    "recovered_pence" BIGINT NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "pot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_journal" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_person_id" UUID,

    CONSTRAINT "ledger_journal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_line" (
    "id" BIGSERIAL NOT NULL,
    "council_id" UUID NOT NULL,
    "journal_id" UUID NOT NULL,
    "pot_id" UUID NOT NULL,
    "account" TEXT NOT NULL,
    "pence" BIGINT NOT NULL,
    "application_id" UUID,
    "instalment_id" UUID,

    CONSTRAINT "ledger_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pot_transfer" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "from_pot_id" UUID,
    "to_pot_id" UUID NOT NULL,
    "pence" BIGINT NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL,
    "proposed_by_person_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_person_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "pot_transfer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scheme" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_person_id" UUID,

    CONSTRAINT "scheme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scheme_version" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "scheme_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "definition" JSONB NOT NULL,
    "in_force_from" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_person_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "published_by_person_id" UUID,

    CONSTRAINT "scheme_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member_scheme" (
    "council_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "scheme_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "member_scheme_pkey" PRIMARY KEY ("member_id","scheme_id")
);

-- CreateTable
CREATE TABLE "approval_limit" (
    "council_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "max_pence" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by_person_id" UUID,

    CONSTRAINT "approval_limit_pkey" PRIMARY KEY ("council_id","role")
);

-- CreateTable
CREATE TABLE "staff_interest" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "declared_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_interest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "grant_application_reference_key" ON "grant_application"("reference");

-- CreateIndex
CREATE INDEX "grant_application_council_id_scheme_id_status_idx" ON "grant_application"("council_id", "scheme_id", "status");

-- CreateIndex
CREATE INDEX "grant_application_person_id_updated_at_idx" ON "grant_application"("person_id", "updated_at");

-- CreateIndex
CREATE INDEX "grant_application_council_id_provider_id_idx" ON "grant_application"("council_id", "provider_id");

-- CreateIndex
CREATE INDEX "grant_application_council_id_site_id_idx" ON "grant_application"("council_id", "site_id");

-- CreateIndex
CREATE INDEX "grant_application_council_id_employment_id_idx" ON "grant_application"("council_id", "employment_id");

-- CreateIndex
CREATE INDEX "grant_application_council_id_scheme_id_version_id_idx" ON "grant_application"("council_id", "scheme_id", "version_id");

-- CreateIndex
CREATE INDEX "grant_application_bank_details_id_idx" ON "grant_application"("bank_details_id");

-- CreateIndex
CREATE UNIQUE INDEX "grant_application_council_id_id_key" ON "grant_application"("council_id", "id");

-- CreateIndex
CREATE INDEX "grant_evidence_council_id_application_id_idx" ON "grant_evidence"("council_id", "application_id");

-- CreateIndex
CREATE INDEX "grant_evidence_file_id_idx" ON "grant_evidence"("file_id");

-- CreateIndex
CREATE INDEX "grant_question_council_id_application_id_idx" ON "grant_question"("council_id", "application_id");

-- CreateIndex
CREATE INDEX "grant_note_council_id_application_id_idx" ON "grant_note"("council_id", "application_id");

-- CreateIndex
CREATE INDEX "grant_decision_council_id_application_id_at_idx" ON "grant_decision"("council_id", "application_id", "at");

-- CreateIndex
CREATE INDEX "grant_decision_by_person_id_application_id_idx" ON "grant_decision"("by_person_id", "application_id");

-- CreateIndex
CREATE UNIQUE INDEX "grant_decision_council_id_id_key" ON "grant_decision"("council_id", "id");

-- CreateIndex
CREATE INDEX "grant_interest_council_id_application_id_idx" ON "grant_interest"("council_id", "application_id");

-- CreateIndex
CREATE INDEX "grant_identity_council_id_kind_hash_idx" ON "grant_identity"("council_id", "kind", "hash");

-- CreateIndex
CREATE INDEX "grant_identity_council_id_application_id_idx" ON "grant_identity"("council_id", "application_id");

-- CreateIndex
CREATE INDEX "grant_signal_council_id_application_id_idx" ON "grant_signal"("council_id", "application_id");

-- CreateIndex
CREATE INDEX "grant_signal_council_id_other_application_id_idx" ON "grant_signal"("council_id", "other_application_id");

-- CreateIndex
CREATE INDEX "grant_signal_council_id_risk_entry_id_idx" ON "grant_signal"("council_id", "risk_entry_id");

-- CreateIndex
CREATE INDEX "risk_entry_council_id_kind_hash_idx" ON "risk_entry"("council_id", "kind", "hash");

-- CreateIndex
CREATE UNIQUE INDEX "risk_entry_council_id_id_key" ON "risk_entry"("council_id", "id");

-- CreateIndex
CREATE INDEX "confirmation_council_id_application_id_idx" ON "confirmation"("council_id", "application_id");

-- CreateIndex
CREATE INDEX "confirmation_council_id_provider_id_idx" ON "confirmation"("council_id", "provider_id");

-- CreateIndex
CREATE UNIQUE INDEX "confirmation_council_id_id_key" ON "confirmation"("council_id", "id");

-- CreateIndex
CREATE INDEX "grant_award_council_id_application_id_idx" ON "grant_award"("council_id", "application_id");

-- CreateIndex
CREATE INDEX "grant_award_council_id_decision_id_idx" ON "grant_award"("council_id", "decision_id");

-- CreateIndex
CREATE INDEX "grant_award_council_id_pot_id_idx" ON "grant_award"("council_id", "pot_id");

-- CreateIndex
CREATE UNIQUE INDEX "grant_award_council_id_id_key" ON "grant_award"("council_id", "id");

-- CreateIndex
CREATE INDEX "instalment_council_id_award_id_idx" ON "instalment"("council_id", "award_id");

-- CreateIndex
CREATE INDEX "instalment_council_id_application_id_idx" ON "instalment"("council_id", "application_id");

-- CreateIndex
CREATE UNIQUE INDEX "instalment_council_id_id_key" ON "instalment"("council_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "instalment_award_id_number_key" ON "instalment"("award_id", "number");

-- CreateIndex
CREATE INDEX "grant_appeal_council_id_status_due_on_idx" ON "grant_appeal"("council_id", "status", "due_on");

-- CreateIndex
CREATE UNIQUE INDEX "grant_appeal_council_id_id_key" ON "grant_appeal"("council_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "grant_appeal_council_id_application_id_key" ON "grant_appeal"("council_id", "application_id");

-- CreateIndex
CREATE INDEX "grant_recovery_council_id_application_id_idx" ON "grant_recovery"("council_id", "application_id");

-- CreateIndex
CREATE INDEX "grant_recovery_council_id_status_proposed_at_idx" ON "grant_recovery"("council_id", "status", "proposed_at");

-- CreateIndex
CREATE UNIQUE INDEX "grant_recovery_council_id_id_key" ON "grant_recovery"("council_id", "id");

-- CreateIndex
CREATE INDEX "bank_details_council_id_application_id_idx" ON "bank_details"("council_id", "application_id");

-- CreateIndex
CREATE INDEX "bank_details_council_id_fingerprint_idx" ON "bank_details"("council_id", "fingerprint");

-- CreateIndex
CREATE INDEX "payment_run_council_id_status_built_at_idx" ON "payment_run"("council_id", "status", "built_at");

-- CreateIndex
CREATE UNIQUE INDEX "payment_run_council_id_id_key" ON "payment_run"("council_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_run_council_id_number_key" ON "payment_run"("council_id", "number");

-- CreateIndex
CREATE INDEX "payment_line_council_id_run_id_idx" ON "payment_line"("council_id", "run_id");

-- CreateIndex
CREATE INDEX "payment_line_bank_details_id_idx" ON "payment_line"("bank_details_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_line_council_id_id_key" ON "payment_line"("council_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_line_run_id_number_key" ON "payment_line"("run_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "payment_line_run_id_person_id_key" ON "payment_line"("run_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_line_council_id_reference_key" ON "payment_line"("council_id", "reference");

-- CreateIndex
CREATE INDEX "payment_line_instalment_council_id_line_id_idx" ON "payment_line_instalment"("council_id", "line_id");

-- CreateIndex
CREATE INDEX "payment_line_instalment_council_id_instalment_id_idx" ON "payment_line_instalment"("council_id", "instalment_id");

-- CreateIndex
CREATE INDEX "payment_exclusion_council_id_run_id_idx" ON "payment_exclusion"("council_id", "run_id");

-- CreateIndex
CREATE INDEX "payment_exclusion_council_id_instalment_id_idx" ON "payment_exclusion"("council_id", "instalment_id");

-- CreateIndex
CREATE INDEX "run_download_council_id_run_id_idx" ON "run_download"("council_id", "run_id");

-- CreateIndex
CREATE INDEX "confirmation_file_council_id_run_id_idx" ON "confirmation_file"("council_id", "run_id");

-- CreateIndex
CREATE UNIQUE INDEX "confirmation_file_run_id_sha256_key" ON "confirmation_file"("run_id", "sha256");

-- CreateIndex
CREATE UNIQUE INDEX "pot_council_id_id_key" ON "pot"("council_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "pot_council_id_name_key" ON "pot"("council_id", "name");

-- CreateIndex
CREATE INDEX "ledger_journal_council_id_at_idx" ON "ledger_journal"("council_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_journal_council_id_id_key" ON "ledger_journal"("council_id", "id");

-- CreateIndex
CREATE INDEX "ledger_line_pot_id_id_idx" ON "ledger_line"("pot_id", "id");

-- CreateIndex
CREATE INDEX "ledger_line_journal_id_idx" ON "ledger_line"("journal_id");

-- CreateIndex
CREATE INDEX "ledger_line_application_id_idx" ON "ledger_line"("application_id");

-- CreateIndex
CREATE INDEX "pot_transfer_council_id_status_proposed_at_idx" ON "pot_transfer"("council_id", "status", "proposed_at");

-- CreateIndex
CREATE INDEX "pot_transfer_council_id_from_pot_id_idx" ON "pot_transfer"("council_id", "from_pot_id");

-- CreateIndex
CREATE INDEX "pot_transfer_council_id_to_pot_id_idx" ON "pot_transfer"("council_id", "to_pot_id");

-- CreateIndex
CREATE UNIQUE INDEX "pot_transfer_council_id_id_key" ON "pot_transfer"("council_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "scheme_council_id_id_key" ON "scheme"("council_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "scheme_council_id_slug_key" ON "scheme"("council_id", "slug");

-- CreateIndex
CREATE INDEX "scheme_version_scheme_id_in_force_from_idx" ON "scheme_version"("scheme_id", "in_force_from");

-- CreateIndex
CREATE UNIQUE INDEX "scheme_version_scheme_id_version_key" ON "scheme_version"("scheme_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "scheme_version_council_id_scheme_id_id_key" ON "scheme_version"("council_id", "scheme_id", "id");

-- CreateIndex
CREATE INDEX "member_scheme_council_id_scheme_id_idx" ON "member_scheme"("council_id", "scheme_id");

-- CreateIndex
CREATE INDEX "staff_interest_council_id_provider_id_idx" ON "staff_interest"("council_id", "provider_id");

-- CreateIndex
CREATE INDEX "staff_interest_council_id_person_id_idx" ON "staff_interest"("council_id", "person_id");

-- AddForeignKey
ALTER TABLE "grant_application" ADD CONSTRAINT "grant_application_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant_application" ADD CONSTRAINT "grant_application_council_id_scheme_id_fkey" FOREIGN KEY ("council_id", "scheme_id") REFERENCES "scheme"("council_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant_application" ADD CONSTRAINT "grant_application_council_id_scheme_id_version_id_fkey" FOREIGN KEY ("council_id", "scheme_id", "version_id") REFERENCES "scheme_version"("council_id", "scheme_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant_application" ADD CONSTRAINT "grant_application_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant_application" ADD CONSTRAINT "grant_application_council_id_provider_id_fkey" FOREIGN KEY ("council_id", "provider_id") REFERENCES "provider"("council_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant_application" ADD CONSTRAINT "grant_application_council_id_site_id_fkey" FOREIGN KEY ("council_id", "site_id") REFERENCES "site"("council_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant_application" ADD CONSTRAINT "grant_application_council_id_employment_id_fkey" FOREIGN KEY ("council_id", "employment_id") REFERENCES "employment"("council_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant_application" ADD CONSTRAINT "grant_application_bank_details_id_fkey" FOREIGN KEY ("bank_details_id") REFERENCES "bank_details"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant_cost" ADD CONSTRAINT "grant_cost_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "grant_application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant_evidence" ADD CONSTRAINT "grant_evidence_council_id_application_id_fkey" FOREIGN KEY ("council_id", "application_id") REFERENCES "grant_application"("council_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant_evidence" ADD CONSTRAINT "grant_evidence_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant_question" ADD CONSTRAINT "grant_question_council_id_application_id_fkey" FOREIGN KEY ("council_id", "application_id") REFERENCES "grant_application"("council_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant_note" ADD CONSTRAINT "grant_note_council_id_application_id_fkey" FOREIGN KEY ("council_id", "application_id") REFERENCES "grant_application"("council_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant_check" ADD CONSTRAINT "grant_check_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "grant_application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant_decision" ADD CONSTRAINT "grant_decision_council_id_application_id_fkey" FOREIGN KEY ("council_id", "application_id") REFERENCES "grant_application"("council_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant_decision_words" ADD CONSTRAINT "grant_decision_words_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "grant_decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant_interest" ADD CONSTRAINT "grant_interest_council_id_application_id_fkey" FOREIGN KEY ("council_id", "application_id") REFERENCES "grant_application"("council_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant_identity" ADD CONSTRAINT "grant_identity_council_id_application_id_fkey" FOREIGN KEY ("council_id", "application_id") REFERENCES "grant_application"("council_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant_signal" ADD CONSTRAINT "grant_signal_council_id_application_id_fkey" FOREIGN KEY ("council_id", "application_id") REFERENCES "grant_application"("council_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant_signal" ADD CONSTRAINT "grant_signal_council_id_other_application_id_fkey" FOREIGN KEY ("council_id", "other_application_id") REFERENCES "grant_application"("council_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant_signal" ADD CONSTRAINT "grant_signal_council_id_risk_entry_id_fkey" FOREIGN KEY ("council_id", "risk_entry_id") REFERENCES "risk_entry"("council_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "confirmation" ADD CONSTRAINT "confirmation_council_id_application_id_fkey" FOREIGN KEY ("council_id", "application_id") REFERENCES "grant_application"("council_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "confirmation" ADD CONSTRAINT "confirmation_council_id_provider_id_fkey" FOREIGN KEY ("council_id", "provider_id") REFERENCES "provider"("council_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant_award" ADD CONSTRAINT "grant_award_council_id_application_id_fkey" FOREIGN KEY ("council_id", "application_id") REFERENCES "grant_application"("council_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant_award" ADD CONSTRAINT "grant_award_council_id_decision_id_fkey" FOREIGN KEY ("council_id", "decision_id") REFERENCES "grant_decision"("council_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant_award" ADD CONSTRAINT "grant_award_council_id_pot_id_fkey" FOREIGN KEY ("council_id", "pot_id") REFERENCES "pot"("council_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instalment" ADD CONSTRAINT "instalment_council_id_award_id_fkey" FOREIGN KEY ("council_id", "award_id") REFERENCES "grant_award"("council_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instalment" ADD CONSTRAINT "instalment_council_id_application_id_fkey" FOREIGN KEY ("council_id", "application_id") REFERENCES "grant_application"("council_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant_appeal" ADD CONSTRAINT "grant_appeal_council_id_application_id_fkey" FOREIGN KEY ("council_id", "application_id") REFERENCES "grant_application"("council_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant_recovery" ADD CONSTRAINT "grant_recovery_council_id_application_id_fkey" FOREIGN KEY ("council_id", "application_id") REFERENCES "grant_application"("council_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bank_details" ADD CONSTRAINT "bank_details_council_id_application_id_fkey" FOREIGN KEY ("council_id", "application_id") REFERENCES "grant_application"("council_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_run" ADD CONSTRAINT "payment_run_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_line" ADD CONSTRAINT "payment_line_council_id_run_id_fkey" FOREIGN KEY ("council_id", "run_id") REFERENCES "payment_run"("council_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_line" ADD CONSTRAINT "payment_line_bank_details_id_fkey" FOREIGN KEY ("bank_details_id") REFERENCES "bank_details"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_line_instalment" ADD CONSTRAINT "payment_line_instalment_council_id_line_id_fkey" FOREIGN KEY ("council_id", "line_id") REFERENCES "payment_line"("council_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_line_instalment" ADD CONSTRAINT "payment_line_instalment_council_id_instalment_id_fkey" FOREIGN KEY ("council_id", "instalment_id") REFERENCES "instalment"("council_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_exclusion" ADD CONSTRAINT "payment_exclusion_council_id_run_id_fkey" FOREIGN KEY ("council_id", "run_id") REFERENCES "payment_run"("council_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_exclusion" ADD CONSTRAINT "payment_exclusion_council_id_instalment_id_fkey" FOREIGN KEY ("council_id", "instalment_id") REFERENCES "instalment"("council_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run_download" ADD CONSTRAINT "run_download_council_id_run_id_fkey" FOREIGN KEY ("council_id", "run_id") REFERENCES "payment_run"("council_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "confirmation_file" ADD CONSTRAINT "confirmation_file_council_id_run_id_fkey" FOREIGN KEY ("council_id", "run_id") REFERENCES "payment_run"("council_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pot" ADD CONSTRAINT "pot_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_journal" ADD CONSTRAINT "ledger_journal_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_line" ADD CONSTRAINT "ledger_line_council_id_journal_id_fkey" FOREIGN KEY ("council_id", "journal_id") REFERENCES "ledger_journal"("council_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_line" ADD CONSTRAINT "ledger_line_council_id_pot_id_fkey" FOREIGN KEY ("council_id", "pot_id") REFERENCES "pot"("council_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pot_transfer" ADD CONSTRAINT "pot_transfer_council_id_from_pot_id_fkey" FOREIGN KEY ("council_id", "from_pot_id") REFERENCES "pot"("council_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pot_transfer" ADD CONSTRAINT "pot_transfer_council_id_to_pot_id_fkey" FOREIGN KEY ("council_id", "to_pot_id") REFERENCES "pot"("council_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scheme" ADD CONSTRAINT "scheme_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scheme_version" ADD CONSTRAINT "scheme_version_council_id_scheme_id_fkey" FOREIGN KEY ("council_id", "scheme_id") REFERENCES "scheme"("council_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_scheme" ADD CONSTRAINT "member_scheme_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "council_member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_scheme" ADD CONSTRAINT "member_scheme_council_id_scheme_id_fkey" FOREIGN KEY ("council_id", "scheme_id") REFERENCES "scheme"("council_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval_limit" ADD CONSTRAINT "approval_limit_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_interest" ADD CONSTRAINT "staff_interest_council_id_provider_id_fkey" FOREIGN KEY ("council_id", "provider_id") REFERENCES "provider"("council_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── What Prisma's language has no words for ──────────────────────────────────────────────────────────────────────────
-- Rights: what happened to money and who decided it can be added to and read, nothing else. Balances are the trigger's.
revoke update, delete, truncate on ledger_journal, ledger_line, grant_decision, run_download, confirmation_file from portal_app;
revoke update, delete, truncate on pot from portal_app;
grant update (name, funder, about, closed_at) on pot to portal_app;
revoke delete, truncate on grant_award, instalment, payment_run, pot_transfer, scheme, scheme_version from portal_app;
grant delete on scheme_version to portal_app; -- a draft that is given up; the trigger below keeps what was published

-- ── Schemes ──────────────────────────────────────────────────────────────────────────────────────────────────────────
alter table scheme add constraint scheme_slug_shape check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60);
alter table scheme_version
  add constraint scheme_version_status check (status in ('draft', 'published')),
  add constraint scheme_version_published check (
    (status = 'published') = (published_at is not null) and (status = 'published') = (in_force_from is not null));
create unique index scheme_version_one_draft on scheme_version (scheme_id) where status = 'draft';
create function scheme_version_keep_published() returns trigger language plpgsql as $$
begin
  if old.status = 'published' then
    raise exception 'scheme_version_immutable: a published version never changes' using errcode = 'check_violation', constraint = 'scheme_version_immutable';
  end if;
  return coalesce(new, old);
end $$;
create trigger scheme_version_keep_published before update or delete on scheme_version
  for each row execute function scheme_version_keep_published();
alter table approval_limit
  add constraint approval_limit_role check (role in ('assessor', 'approver', 'payments')),
  add constraint approval_limit_pence check (max_pence >= 0);
create unique index staff_interest_once on staff_interest (person_id, provider_id) where ended_at is null;

-- ── Pots and their ledger ────────────────────────────────────────────────────────────────────────────────────────────
alter table pot
  add constraint pot_adds_up check (allocated_pence = available_pence + committed_pence + spent_pence - recovered_pence),
  add constraint pot_available_not_overdrawn check (available_pence >= 0),
  add constraint pot_not_negative check (
    allocated_pence >= 0 and committed_pence >= 0 and spent_pence >= 0 and recovered_pence >= 0 and recovered_pence <= spent_pence);
alter table ledger_journal add constraint ledger_journal_kind
  check (kind in ('allocate', 'transfer', 'commit', 'release', 'spend', 'recover'));
alter table ledger_line
  add constraint ledger_line_account check (account in ('funding', 'available', 'committed', 'spent', 'recovered')),
  add constraint ledger_line_pence check (pence <> 0);
create trigger ledger_journal_append_only before update or delete on ledger_journal
  for each row execute function event_is_append_only();
create trigger ledger_line_append_only before update or delete on ledger_line
  for each row execute function event_is_append_only();
-- All lines of a journal come in one statement; in each pot they add up to nothing; the pot's balances follow.
create function post_ledger_lines() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from new_lines group by journal_id, pot_id having sum(pence) <> 0) then
    raise exception 'ledger_balanced: the lines of a journal do not add up' using errcode = 'check_violation', constraint = 'ledger_balanced';
  end if;
  update pot set
    allocated_pence = allocated_pence - t.funding,
    available_pence = available_pence + t.available,
    committed_pence = committed_pence + t.committed,
    spent_pence = spent_pence + t.spent,
    recovered_pence = recovered_pence - t.recovered
  from (select pot_id,
      coalesce(sum(pence) filter (where account = 'funding'), 0) as funding,
      coalesce(sum(pence) filter (where account = 'available'), 0) as available,
      coalesce(sum(pence) filter (where account = 'committed'), 0) as committed,
      coalesce(sum(pence) filter (where account = 'spent'), 0) as spent,
      coalesce(sum(pence) filter (where account = 'recovered'), 0) as recovered
    from new_lines group by pot_id) t
  where pot.id = t.pot_id;
  return null;
end $$;
create trigger post_ledger_lines after insert on ledger_line referencing new table as new_lines
  for each statement execute function post_ledger_lines();
revoke all on function post_ledger_lines from public;
-- A new pot is empty: its money comes by the ledger.
create function pot_starts_empty() returns trigger language plpgsql as $$
begin
  if new.allocated_pence <> 0 or new.available_pence <> 0 or new.committed_pence <> 0 or new.spent_pence <> 0 or new.recovered_pence <> 0 then
    raise exception 'pot_starts_empty: a pot starts empty' using errcode = 'check_violation', constraint = 'pot_starts_empty';
  end if;
  return new;
end $$;
create trigger pot_starts_empty before insert on pot for each row execute function pot_starts_empty();
alter table pot_transfer
  add constraint pot_transfer_status check (status in ('proposed', 'agreed', 'refused')),
  add constraint pot_transfer_pence check (pence > 0),
  add constraint pot_transfer_other_pot check (from_pot_id is distinct from to_pot_id),
  add constraint pot_transfer_decided check ((status = 'proposed') = (decided_at is null) and (decided_at is null) = (decided_by_person_id is null)),
  add constraint pot_transfer_two_people check (decided_by_person_id is distinct from proposed_by_person_id or decided_by_person_id is null);

-- ── Applications ─────────────────────────────────────────────────────────────────────────────────────────────────────
alter table grant_application
  add constraint grant_application_reference_shape check (reference ~ '^[A-Z0-9]{8}$'),
  add constraint grant_application_status check (status in ('draft', 'submitted', 'checking', 'info_requested', 'on_hold', 'recommended',
    'approved', 'rejected', 'withdrawn', 'lapsed', 'expired', 'appealed', 'rejected_final', 'monitoring', 'closed', 'recovery',
    'recovered', 'written_off')),
  add constraint grant_application_round check (round in (1, 2)),
  add constraint grant_application_assisted check ((assisted_by_person_id is null) = (assisted_how is null)),
  add constraint grant_application_assisted_how check (assisted_how in ('phone', 'in-person', 'letter')),
  add constraint grant_application_complete_once_submitted check (
    status in ('draft', 'expired', 'withdrawn') or scrubbed_at is not null or (
      submitted_at is not null and due_on is not null and results is not null and name <> '' and birth_date is not null
      and postcode is not null and employer_name <> '' and bank_details_id is not null and requested_pence > 0)),
  add constraint grant_application_draft_expires check (status <> 'draft' or draft_expires_at is not null),
  add constraint grant_application_paused check (paused_on is null or status = 'info_requested'),
  add constraint grant_application_claim check ((claimed_by_person_id is null) = (claimed_until is null)),
  add constraint grant_application_awarded check (
    status not in ('approved', 'monitoring', 'closed', 'recovery', 'recovered', 'written_off') or awarded_pence > 0),
  add constraint grant_application_decided check (
    status not in ('approved', 'rejected', 'rejected_final', 'monitoring') or (decision_id is not null and decided_at is not null)),
  add constraint grant_application_money check (requested_pence >= 0 and awarded_pence >= 0);
create unique index grant_application_one_draft on grant_application (person_id, scheme_id) where status = 'draft';
-- The queue: urgent first, then by the day it is due; each state's own page of it.
create index grant_application_queue on grant_application (council_id, status, urgent desc, due_on, id)
  where status in ('submitted', 'checking', 'info_requested', 'on_hold', 'recommended', 'appealed');
create index grant_application_scheme_queue on grant_application (council_id, scheme_id, status, urgent desc, due_on, id)
  where status in ('submitted', 'checking', 'info_requested', 'on_hold', 'recommended', 'appealed');
create index grant_application_claimed on grant_application (council_id, claimed_by_person_id) where claimed_by_person_id is not null;
create index grant_application_submitted on grant_application (council_id, submitted_at desc, id) where submitted_at is not null;
create index grant_application_scheme_submitted on grant_application (council_id, scheme_id, submitted_at desc, id) where submitted_at is not null;
create index grant_application_draft_expiry on grant_application (draft_expires_at) where status = 'draft';
create index grant_application_info_due on grant_application (info_due_at) where status = 'info_requested';
create index grant_application_hold on grant_application (hold_until) where status = 'on_hold';
create index grant_application_ended on grant_application (ended_at) where ended_at is not null and scrubbed_at is null;
create index grant_application_name on grant_application using gin (lower(name) gin_trgm_ops);
alter table grant_cost add constraint grant_cost_pence check (pence > 0 and awarded_pence >= 0);
alter table grant_question add constraint grant_question_answered check (answered_at is not null or answer_sealed is null);
alter table grant_check add constraint grant_check_answer check (answer in ('yes', 'no', 'not-needed'));
alter table grant_interest add constraint grant_interest_kind check (kind in ('relative', 'friend', 'same-employer', 'other'));
alter table grant_identity add constraint grant_identity_kind check (kind in
  ('bank-account', 'phone', 'email', 'national-insurance', 'name-and-birth-date', 'household'));
alter table grant_signal
  add constraint grant_signal_kind check (kind in
    ('bank-account', 'phone', 'email', 'national-insurance', 'name-and-birth-date', 'household', 'risk-list')),
  add constraint grant_signal_about check (
    other_application_id is distinct from application_id
    and (kind = 'risk-list') = (risk_entry_id is not null) and (kind = 'risk-list') = (other_application_id is null)),
  add constraint grant_signal_resolved check ((resolved_at is null) = (resolved_by_person_id is null));
create unique index grant_signal_once on grant_signal (application_id, kind, coalesce(other_application_id, risk_entry_id));
create index grant_signal_open on grant_signal (application_id) where resolved_at is null;
alter table risk_entry add constraint risk_entry_kind check (kind in
  ('bank-account', 'phone', 'email', 'national-insurance', 'name-and-birth-date', 'household'));
create unique index risk_entry_once on risk_entry (council_id, kind, hash) where ended_at is null;

-- ── Who decides ──────────────────────────────────────────────────────────────────────────────────────────────────────
alter table grant_decision
  add constraint grant_decision_kind check (kind in ('recommend', 'return', 'decide', 'undo', 'appeal')),
  add constraint grant_decision_outcome check (
    (kind in ('recommend', 'decide') and outcome in ('approve', 'reject'))
    or (kind = 'appeal' and outcome in ('uphold', 'dismiss')) or (kind in ('return', 'undo') and outcome is null)),
  add constraint grant_decision_pence check (
    (kind in ('recommend', 'decide') and outcome = 'approve') = (pence is not null) and (pence is null or pence > 0)),
  add constraint grant_decision_reasons check (outcome not in ('reject', 'dismiss') or cardinality(reasons) > 0);
create trigger grant_decision_append_only before update or delete on grant_decision
  for each row execute function event_is_append_only();

-- Holds the role for this scheme now. A membership limited to other schemes does not count.
create function holds_grant_role(p_council uuid, p_person uuid, p_role text, p_scheme uuid) returns boolean
language sql stable as $$
  select exists (select from council_member m
    where m.council_id = p_council and m.person_id = p_person and m.role = p_role and m.ended_at is null
      and (not exists (select from member_scheme s where s.member_id = m.id)
        or exists (select from member_scheme s where s.member_id = m.id and s.scheme_id = p_scheme)))
$$;
-- Has to do with the applicant: is the applicant, filled it in for them, declared it, or works for or is tied to their employer.
create function has_grant_interest(p_application uuid, p_person uuid) returns boolean
language sql stable as $$
  select exists (select from grant_application a where a.id = p_application
    and (a.person_id = p_person or a.assisted_by_person_id = p_person
      or exists (select from grant_interest i where i.application_id = a.id and i.person_id = p_person)
      or exists (select from staff_interest i where i.provider_id = a.provider_id and i.person_id = p_person and i.ended_at is null)
      or exists (select from provider_member m where m.provider_id = a.provider_id and m.person_id = p_person and m.ended_at is null)))
$$;
-- Recommender, approver and appeals officer of one application are three people; after an appeal, new ones. Whatever cannot be
-- looked up refuses.
create function grant_duties_separate() returns trigger language plpgsql as $$
declare
  about grant_application;
  duty text := case new.kind when 'recommend' then 'assessor' when 'appeal' then 'appeals' else 'approver' end;
  most integer;
begin
  select * into about from grant_application where id = new.application_id for update;
  if not found or new.by_person_id is null then
    raise exception 'grant_decision_unknown: no such application' using errcode = 'check_violation', constraint = 'grant_decision_unknown';
  end if;
  if new.round <> about.round then
    raise exception 'grant_decision_round: not the round the application is in' using errcode = 'check_violation', constraint = 'grant_decision_round';
  end if;
  if not holds_grant_role(about.council_id, new.by_person_id, duty, about.scheme_id) then
    raise exception 'grant_role_held: not a % of this scheme', duty using errcode = 'check_violation', constraint = 'grant_role_held';
  end if;
  if has_grant_interest(about.id, new.by_person_id) then
    raise exception 'grant_interest_bars: has an interest in this application' using errcode = 'check_violation', constraint = 'grant_interest_bars';
  end if;
  if exists (select from grant_decision d where d.application_id = about.id and d.by_person_id = new.by_person_id
      and (d.round <> new.round
        or case d.kind when 'recommend' then 'assessor' when 'appeal' then 'appeals' else 'approver' end <> duty)) then
    raise exception 'grant_duties_separate: duties on one application are kept apart' using errcode = 'check_violation', constraint = 'grant_duties_separate';
  end if;
  if exists (select from payment_line_instalment li join instalment i on i.id = li.instalment_id
      join payment_line l on l.id = li.line_id join payment_run r on r.id = l.run_id
      where i.application_id = about.id and new.by_person_id in (r.built_by_person_id, r.locked_by_person_id, r.authorised_by_person_id)) then
    raise exception 'grant_duties_separate: paid it, so cannot decide it' using errcode = 'check_violation', constraint = 'grant_duties_separate';
  end if;
  if new.kind in ('recommend', 'decide') and new.outcome = 'approve' then
    select max_pence into most from approval_limit where council_id = about.council_id and role = duty;
    if most is null or new.pence > most then
      raise exception 'grant_approval_limit: over the limit of the role' using errcode = 'check_violation', constraint = 'grant_approval_limit';
    end if;
    if new.kind = 'decide' and exists (select from grant_signal s where s.application_id = about.id and s.resolved_at is null) then
      raise exception 'grant_signals_resolved: a signal is not resolved' using errcode = 'check_violation', constraint = 'grant_signals_resolved';
    end if;
    if new.kind = 'decide' and not exists (select from grant_decision d where d.id = about.recommendation_id and d.kind = 'recommend'
        and d.round = about.round and d.outcome = 'approve' and d.pence = new.pence and d.by_person_id <> new.by_person_id) then
      raise exception 'grant_recommended_first: nobody else recommended it' using errcode = 'check_violation', constraint = 'grant_recommended_first';
    end if;
  end if;
  return new;
end $$;
create trigger grant_duties_separate before insert on grant_decision for each row execute function grant_duties_separate();

-- ── The employer's word ──────────────────────────────────────────────────────────────────────────────────────────────
alter table confirmation
  add constraint confirmation_kind check ((kind = 'employment' and week is null) or (kind = 'retention' and week > 0)),
  add constraint confirmation_answer check (answer in ('employed', 'left', 'not-ours')),
  add constraint confirmation_answered check ((answer is null) = (answered_at is null)),
  add constraint confirmation_employed_since check (answer <> 'employed' or since is not null),
  add constraint confirmation_left check (answer <> 'left' or left_on is not null),
  add constraint confirmation_reminders check (reminders_sent between 0 and 2);
-- One open question of a kind about an application.
create unique index confirmation_open on confirmation (application_id, kind, coalesce(week, 0))
  where answered_at is null and cancelled_at is null;
create index confirmation_due on confirmation (due_at) where asked_at is null and answered_at is null and cancelled_at is null;
create index confirmation_reminder on confirmation ((case reminders_sent when 0 then first_reminder_at else second_reminder_at end))
  where asked_at is not null and answered_at is null and cancelled_at is null and reminders_sent < 2;
create index confirmation_waiting on confirmation (provider_id, asked_at, id)
  where asked_at is not null and answered_at is null and cancelled_at is null;

-- ── Awards and instalments ───────────────────────────────────────────────────────────────────────────────────────────
alter table grant_award add constraint grant_award_pence check (pence > 0);
create unique index grant_award_one on grant_award (application_id) where undone_at is null;
create unique index grant_award_once on grant_award (decision_id);
-- Money is promised by a decision to approve, and exactly what was decided; what was undone stays undone.
create function grant_award_of_its_decision() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if old.undone_at is not null and new.undone_at is distinct from old.undone_at then
      raise exception 'grant_award_of_its_decision: an award that was undone stays so' using errcode = 'check_violation', constraint = 'grant_award_of_its_decision';
    end if;
    return new;
  end if;
  if not exists (select from grant_decision d where d.id = new.decision_id and d.application_id = new.application_id
      and d.kind = 'decide' and d.outcome = 'approve' and d.pence = new.pence) then
    raise exception 'grant_award_of_its_decision: nobody decided this award' using errcode = 'check_violation', constraint = 'grant_award_of_its_decision';
  end if;
  return new;
end $$;
create trigger grant_award_of_its_decision before insert or update on grant_award
  for each row execute function grant_award_of_its_decision();
alter table instalment
  add constraint instalment_status check (status in ('scheduled', 'due', 'in_run', 'paid', 'failed', 'cancelled')),
  add constraint instalment_pence check (pence > 0 and number > 0),
  add constraint instalment_paid check ((status = 'paid') = (paid_at is not null));
create index instalment_scheduled on instalment (due_on) where status = 'scheduled';
create index instalment_due on instalment (council_id, due_on, id) where status = 'due';
-- The instalments of an award add up to it, whatever became of them.
create function award_is_its_instalments() returns trigger language plpgsql as $$
declare
  award uuid := (to_jsonb(new) ->> case tg_table_name when 'grant_award' then 'id' else 'award_id' end)::uuid;
begin
  if (select pence from grant_award where id = award) <> (select coalesce(sum(pence), 0) from instalment where award_id = award) then
    raise exception 'award_is_its_instalments: the instalments do not add up to the award' using errcode = 'check_violation', constraint = 'award_is_its_instalments';
  end if;
  return null;
end $$;
create constraint trigger grant_award_is_its_instalments after insert on grant_award
  deferrable initially deferred for each row execute function award_is_its_instalments();
create constraint trigger instalment_is_of_its_award after insert on instalment
  deferrable initially deferred for each row execute function award_is_its_instalments();
-- What was promised stays as it was promised.
revoke update on grant_award, instalment from portal_app;
grant update (undone_at) on grant_award to portal_app;
grant update (status, failure_reason, due_on, updated_at, paid_at) on instalment to portal_app;
alter table grant_appeal
  add constraint grant_appeal_status check (status in ('open', 'upheld', 'dismissed')),
  add constraint grant_appeal_decided check (
    (status = 'open') = (decided_at is null) and (decided_at is null) = (officer_person_id is null));
alter table grant_recovery
  add constraint grant_recovery_status check (status in ('proposed', 'refused', 'asked', 'recovered', 'written_off')),
  add constraint grant_recovery_pence check (pence > 0 and recovered_pence between 0 and pence),
  add constraint grant_recovery_decided check (
    (status = 'proposed') = (decided_at is null) and (decided_at is null) = (decided_by_person_id is null)),
  add constraint grant_recovery_recovered check (status <> 'recovered' or recovered_pence = pence),
  add constraint grant_recovery_two_people check (decided_by_person_id is null or decided_by_person_id <> proposed_by_person_id),
  add constraint grant_recovery_written_off_by_two check (
    status <> 'written_off' or (write_off_by_person_id is not null and ended_by_person_id is not null and ended_by_person_id <> write_off_by_person_id));
create unique index grant_recovery_live on grant_recovery (application_id) where status in ('proposed', 'asked');
-- Who proposes, who decides and who ends are approvers of the scheme without an interest; letting money go, once it was asked for,
-- takes two of them; who takes it in is a payments officer who did not ask for it. What was agreed stays as it was agreed.
create function grant_recovery_duties_separate() returns trigger language plpgsql as $$
declare
  scheme uuid := (select scheme_id from grant_application where id = new.application_id);
  was grant_recovery := case when tg_op = 'UPDATE' then old end;
  barred boolean := false;
begin
  barred := tg_op = 'UPDATE' and (
    (new.council_id, new.application_id, new.proposed_by_person_id, new.proposed_at)
      is distinct from (old.council_id, old.application_id, old.proposed_by_person_id, old.proposed_at)
    or (old.decided_at is not null and (new.decided_by_person_id, new.pence) is distinct from (old.decided_by_person_id, old.pence))
    or new.pence > old.pence or new.recovered_pence < old.recovered_pence
    or (old.status in ('refused', 'recovered', 'written_off')
      and (new.status, new.recovered_pence) is distinct from (old.status, old.recovered_pence))
    or (old.status = 'asked' and new.status in ('refused', 'written_off') and new.ended_by_person_id is null));
  barred := barred or exists (
    select from (values (new.proposed_by_person_id, was.proposed_by_person_id, 'approver'),
      (new.decided_by_person_id, was.decided_by_person_id, 'approver'), (new.write_off_by_person_id, was.write_off_by_person_id, 'approver'),
      (new.ended_by_person_id, was.ended_by_person_id, case new.status when 'recovered' then 'payments' else 'approver' end))
      as t (person, before, role)
    where t.person is distinct from t.before and t.person is not null
      and (not holds_grant_role(new.council_id, t.person, t.role, scheme) or has_grant_interest(new.application_id, t.person)));
  barred := barred or (new.status = 'recovered' and (new.ended_by_person_id is null
    or new.ended_by_person_id in (new.proposed_by_person_id, new.decided_by_person_id)));
  barred := barred or (new.status <> 'recovered' and new.ended_by_person_id is not null
    and (new.write_off_by_person_id is null or new.write_off_by_person_id = new.ended_by_person_id));
  if barred is distinct from false then
    raise exception 'grant_recovery_duties_separate: asking money back and letting it go take two people' using errcode = 'check_violation', constraint = 'grant_recovery_duties_separate';
  end if;
  return new;
end $$;
create trigger grant_recovery_duties_separate before insert or update on grant_recovery
  for each row execute function grant_recovery_duties_separate();
revoke delete, truncate on grant_recovery, grant_appeal from portal_app;

-- ── Payment runs ─────────────────────────────────────────────────────────────────────────────────────────────────────
alter table bank_details
  add constraint bank_details_check check (check_result in ('valid', 'unknown')),
  add constraint bank_details_last_digits check (last_digits ~ '^[0-9]{4}$'),
  add constraint bank_details_checked check ((checked_by_person_id is null) = (checked_at is null));
alter table payment_run
  add constraint payment_run_status check (status in
    ('open', 'locked', 'authorised', 'exported', 'part_confirmed', 'reconciled', 'cancelled')),
  add constraint payment_run_totals check (line_count >= 0 and total_pence >= 0),
  add constraint payment_run_locked check (status in ('open', 'cancelled') or (locked_by_person_id is not null and locked_at is not null)),
  add constraint payment_run_authorised check (
    status in ('open', 'locked', 'cancelled') or (authorised_by_person_id is not null and authorised_at is not null)),
  add constraint payment_run_exported check (
    status in ('open', 'locked', 'authorised', 'cancelled') or (exported_at is not null and file_sealed is not null and file_sha256 is not null));
-- Two people who begin one at once get the same one.
create unique index payment_run_one_open on payment_run (council_id) where status = 'open';
alter table payment_line
  add constraint payment_line_status check (status in ('ready', 'paid', 'failed')),
  add constraint payment_line_pence check (pence > 0 and number > 0),
  add constraint payment_line_reference_shape check (reference ~ '^[A-Z0-9]{6,18}$'),
  add constraint payment_line_answered check ((status = 'ready') = (answered_at is null));
create unique index payment_line_one_live on payment_line_instalment (instalment_id) where live;

-- Somebody who decided on what is in a run, or has to do with a payee, neither builds nor authorises it.
create function may_pay(p_run uuid, p_person uuid) returns boolean language sql stable as $$
  select not exists (
    select from payment_line l join payment_line_instalment li on li.line_id = l.id join instalment i on i.id = li.instalment_id
    where l.run_id = p_run and (
      exists (select from grant_decision d where d.application_id = i.application_id and d.by_person_id = p_person)
      or has_grant_interest(i.application_id, p_person)))
$$;
create function payment_run_duties_separate() returns trigger language plpgsql as $$
declare
  most integer;
begin
  if tg_op = 'INSERT' then
    if not holds_grant_role(new.council_id, new.built_by_person_id, 'payments', null) then
      raise exception 'grant_role_held: not a payments officer' using errcode = 'check_violation', constraint = 'grant_role_held';
    end if;
    return new;
  end if;
  if new.built_by_person_id <> old.built_by_person_id then
    raise exception 'payment_run_duties_separate: who built a run stays' using errcode = 'check_violation', constraint = 'payment_run_duties_separate';
  end if;
  if new.locked_by_person_id is not null and new.locked_by_person_id is distinct from old.locked_by_person_id then
    if not holds_grant_role(new.council_id, new.locked_by_person_id, 'payments', null)
      or not may_pay(new.id, new.locked_by_person_id) or not may_pay(new.id, new.built_by_person_id) then
      raise exception 'payment_run_duties_separate: decided on what is in the run' using errcode = 'check_violation', constraint = 'payment_run_duties_separate';
    end if;
  end if;
  if new.authorised_by_person_id is not null and new.authorised_by_person_id is distinct from old.authorised_by_person_id then
    if not holds_grant_role(new.council_id, new.authorised_by_person_id, 'payments', null) then
      raise exception 'grant_role_held: not a payments officer' using errcode = 'check_violation', constraint = 'grant_role_held';
    end if;
    if new.authorised_by_person_id = new.built_by_person_id or new.authorised_by_person_id is not distinct from new.locked_by_person_id
      or not may_pay(new.id, new.authorised_by_person_id) then
      raise exception 'payment_run_duties_separate: built the run, or decided on what is in it' using errcode = 'check_violation', constraint = 'payment_run_duties_separate';
    end if;
    select max_pence into most from approval_limit where council_id = new.council_id and role = 'payments';
    if most is null or new.total_pence > most then
      raise exception 'grant_approval_limit: over the limit of the role' using errcode = 'check_violation', constraint = 'grant_approval_limit';
    end if;
  end if;
  -- One step at a time, and never back once it may be paid.
  if new.status <> old.status and (old.status, new.status) not in (('open', 'locked'), ('open', 'cancelled'), ('locked', 'open'),
      ('locked', 'authorised'), ('locked', 'cancelled'), ('authorised', 'exported'), ('exported', 'part_confirmed'),
      ('exported', 'reconciled'), ('part_confirmed', 'reconciled')) then
    raise exception 'payment_run_order: a run does not go from % to %', old.status, new.status using errcode = 'check_violation', constraint = 'payment_run_order';
  end if;
  -- total = lines = instalments = control total, from the moment it is locked.
  if new.status in ('locked', 'authorised', 'exported', 'part_confirmed', 'reconciled') and (
      new.line_count <> (select count(*) from payment_line where run_id = new.id)
      or new.total_pence <> (select coalesce(sum(pence), 0) from payment_line where run_id = new.id)
      or new.status in ('locked', 'authorised') and new.total_pence <> (select coalesce(sum(i.pence), 0) from payment_line l
        join payment_line_instalment li on li.line_id = l.id and li.live join instalment i on i.id = li.instalment_id
        where l.run_id = new.id and i.status = 'in_run')) then
    raise exception 'payment_run_adds_up: the run does not add up' using errcode = 'check_violation', constraint = 'payment_run_adds_up';
  end if;
  if old.file_sha256 is not null and new.file_sha256 is distinct from old.file_sha256 then
    raise exception 'payment_run_file_stays: an exported file never changes' using errcode = 'check_violation', constraint = 'payment_run_file_stays';
  end if;
  return new;
end $$;
create trigger payment_run_duties_separate before insert or update on payment_run
  for each row execute function payment_run_duties_separate();
-- A run's lines come and go while it is open; from then on they stay, and the bank's answer is written beside them once.
create function payment_line_stays() returns trigger language plpgsql as $$
declare
  run_status text := (select status from payment_run where id = coalesce(new.run_id, old.run_id));
begin
  if tg_op = 'UPDATE' then
    if run_status in ('exported', 'part_confirmed') and old.status = 'ready'
      and (new.id, new.council_id, new.run_id, new.person_id, new.bank_details_id, new.pence, new.reference, new.number)
        is not distinct from (old.id, old.council_id, old.run_id, old.person_id, old.bank_details_id, old.pence, old.reference, old.number) then
      return new;
    end if;
  elsif run_status = 'open' and (tg_op = 'DELETE' or new.status = 'ready') then
    return coalesce(new, old);
  end if;
  raise exception 'payment_line_stays: the lines of a run stay' using errcode = 'check_violation', constraint = 'payment_line_stays';
end $$;
create trigger payment_line_stays before insert or update or delete on payment_line
  for each row execute function payment_line_stays();
create function payment_line_instalment_stays() returns trigger language plpgsql as $$
declare
  run_status text;
  line_status text;
begin
  select r.status, l.status into run_status, line_status
    from payment_run r join payment_line l on l.run_id = r.id where l.id = coalesce(new.line_id, old.line_id);
  -- Its line is being removed with it.
  if tg_op = 'DELETE' and not found then return old; end if;
  if tg_op = 'UPDATE' then
    -- It stops being live when the bank sent it back, or with the whole run.
    if old.live and not new.live and (new.line_id, new.instalment_id, new.council_id) is not distinct from (old.line_id, old.instalment_id, old.council_id)
      and (run_status = 'cancelled' or (run_status in ('exported', 'part_confirmed') and line_status = 'failed')) then
      return new;
    end if;
  elsif run_status = 'open' and (tg_op = 'DELETE' or new.live) then
    return coalesce(new, old);
  end if;
  raise exception 'payment_line_stays: the lines of a run stay' using errcode = 'check_violation', constraint = 'payment_line_stays';
end $$;
create trigger payment_line_instalment_stays before insert or update or delete on payment_line_instalment
  for each row execute function payment_line_instalment_stays();
-- What a line pays is what its instalments are.
create function payment_line_is_its_instalments() returns trigger language plpgsql as $$
declare
  line uuid := (to_jsonb(new) ->> case tg_table_name when 'payment_line' then 'id' else 'line_id' end)::uuid;
begin
  if (select pence from payment_line where id = line) <>
      (select coalesce(sum(i.pence), 0) from payment_line_instalment li join instalment i on i.id = li.instalment_id where li.line_id = line) then
    raise exception 'payment_line_is_its_instalments: a line is not the sum of its instalments' using errcode = 'check_violation', constraint = 'payment_line_is_its_instalments';
  end if;
  return null;
end $$;
create constraint trigger payment_line_is_its_instalments after insert on payment_line
  deferrable initially deferred for each row execute function payment_line_is_its_instalments();
create constraint trigger payment_line_instalment_of_line after insert on payment_line_instalment
  deferrable initially deferred for each row execute function payment_line_is_its_instalments();
