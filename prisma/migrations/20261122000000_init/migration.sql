-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL DEFAULT '',
    "email" TEXT,
    "phone" TEXT,
    "postcode" TEXT,
    "safe_contact" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "erased_at" TIMESTAMPTZ(3),

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "person_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "second_factor_secret" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_sign_in_at" TIMESTAMPTZ(3),
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "account_id" UUID,
    "data" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "user_agent" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "council_member" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "council_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "provider_member" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "invited_by_person_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "provider_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "token" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "hash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pending_request" (
    "id" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "body" BYTEA NOT NULL,
    "email" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "pending_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consent" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "person_id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "how" TEXT NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "job_application" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "vacancy_id" UUID NOT NULL,
    "person_id" UUID,
    "status" TEXT NOT NULL,
    "previous_status" TEXT,
    "status_released_at" TIMESTAMPTZ(3),
    "name" TEXT NOT NULL DEFAULT '',
    "email" TEXT,
    "phone" TEXT,
    "postcode" TEXT,
    "age_band" TEXT,
    "availability" JSONB,
    "earliest_start" DATE,
    "right_to_work" TEXT,
    "screening_answers" JSONB,
    "values_answers" JSONB,
    "cv_file_id" UUID,
    "source" TEXT NOT NULL DEFAULT 'portal',
    "steps_done" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "first_answered_at" TIMESTAMPTZ(3),
    "draft_expires_at" TIMESTAMPTZ(3),
    "decision_reason" TEXT,
    "decision_words" TEXT,
    "withdraw_reason" TEXT,
    "seen_by_provider_at" TIMESTAMPTZ(3),

    CONSTRAINT "job_application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_note" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "provider_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "author_person_id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "application_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "employment" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "site_id" UUID,
    "person_id" UUID NOT NULL,
    "vacancy_id" UUID,
    "application_id" UUID,
    "status" TEXT NOT NULL,
    "start_agreed" DATE,
    "started_on" DATE,
    "ended_on" DATE,
    "reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "employment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "retention_check" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "employment_id" UUID NOT NULL,
    "week" INTEGER NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_at" TIMESTAMPTZ(3),
    "answer" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_person_id" UUID,

    CONSTRAINT "retention_check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event" (
    "id" BIGSERIAL NOT NULL,
    "xid" xid8 NOT NULL DEFAULT pg_current_xact_id(),
    "council_id" UUID,
    "entity" TEXT NOT NULL,
    "entity_id" UUID NOT NULL,
    "actor_person_id" UUID,
    "actor_kind" TEXT NOT NULL,
    "change" TEXT NOT NULL,
    "from_state" TEXT,
    "to_state" TEXT,
    "code" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "visible_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "detail_digest" BYTEA,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_detail" (
    "event_id" BIGINT NOT NULL,
    "salt" BYTEA NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "event_detail_pkey" PRIMARY KEY ("event_id")
);

-- CreateTable
CREATE TABLE "event_seal" (
    "position" BIGINT NOT NULL,
    "event_id" BIGINT NOT NULL,
    "previous_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "event_seal_pkey" PRIMARY KEY ("position")
);

-- CreateTable
CREATE TABLE "council" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "portal_name" TEXT NOT NULL,
    "strapline" TEXT NOT NULL,
    "area_name" TEXT NOT NULL,
    "brand" JSONB NOT NULL,
    "brand_version" INTEGER NOT NULL DEFAULT 1,
    "logo_svg" TEXT,
    "contact_email" TEXT NOT NULL,
    "contact_phone" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "council_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "council_host" (
    "host" TEXT NOT NULL,
    "council_id" UUID NOT NULL,

    CONSTRAINT "council_host_pkey" PRIMARY KEY ("host")
);

-- CreateTable
CREATE TABLE "council_district" (
    "council_id" UUID NOT NULL,
    "district_gss" TEXT NOT NULL,

    CONSTRAINT "council_district_pkey" PRIMARY KEY ("council_id","district_gss")
);

-- CreateTable
CREATE TABLE "setting_version" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "section" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "value" JSONB NOT NULL,
    "in_force_from" TIMESTAMPTZ(3) NOT NULL,
    "created_by_person_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "setting_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "file" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID,
    "owner_person_id" UUID,
    "purpose" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "scan_state" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "erased_at" TIMESTAMPTZ(3),

    CONSTRAINT "file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "event_id" BIGINT NOT NULL,
    "council_id" UUID,
    "channel" TEXT NOT NULL DEFAULT 'email',
    "recipient_person_id" UUID,
    "recipient" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'queued',
    "release_at" TIMESTAMPTZ(3) NOT NULL,
    "next_try_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "message_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "postcode_sector" (
    "sector" TEXT NOT NULL,
    "outcode" TEXT NOT NULL,
    "eastings" INTEGER NOT NULL,
    "northings" INTEGER NOT NULL,
    "postcodes" INTEGER NOT NULL,
    "district_gss" TEXT,

    CONSTRAINT "postcode_sector_pkey" PRIMARY KEY ("sector")
);

-- CreateTable
CREATE TABLE "outcode" (
    "outcode" TEXT NOT NULL,
    "eastings" INTEGER NOT NULL,
    "northings" INTEGER NOT NULL,
    "postcodes" INTEGER NOT NULL,
    "town" TEXT NOT NULL,
    "county" TEXT NOT NULL,
    "nation" TEXT NOT NULL,
    "district_gss" TEXT,

    CONSTRAINT "outcode_pkey" PRIMARY KEY ("outcode")
);

-- CreateTable
CREATE TABLE "postcode_unit" (
    "postcode" TEXT NOT NULL,
    "eastings" INTEGER NOT NULL,
    "northings" INTEGER NOT NULL,
    "district_gss" TEXT,

    CONSTRAINT "postcode_unit_pkey" PRIMARY KEY ("postcode")
);

-- CreateTable
CREATE TABLE "town" (
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "county" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "eastings" INTEGER NOT NULL,
    "northings" INTEGER NOT NULL,
    "postcodes" INTEGER NOT NULL,

    CONSTRAINT "town_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "district" (
    "gss" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,

    CONSTRAINT "district_pkey" PRIMARY KEY ("gss")
);

-- CreateTable
CREATE TABLE "reference_data" (
    "id" INTEGER NOT NULL,
    "fingerprint" TEXT NOT NULL,

    CONSTRAINT "reference_data_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "scope" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("scope","key")
);

-- CreateTable
CREATE TABLE "clock_offset" (
    "id" INTEGER NOT NULL,
    "offset_ms" BIGINT NOT NULL,

    CONSTRAINT "clock_offset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "dev_mail" (
    "id" BIGSERIAL NOT NULL,
    "message_id" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "sender" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dev_mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "provider" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "services" TEXT[],
    "status" TEXT NOT NULL,
    "status_reason" TEXT,
    "about" TEXT NOT NULL DEFAULT '',
    "contact_name" TEXT NOT NULL,
    "contact_email" TEXT NOT NULL,
    "contact_phone" TEXT NOT NULL,
    "website" TEXT,
    "agreed_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "verified_at" TIMESTAMPTZ(3),
    "answer_days" DOUBLE PRECISION,

    CONSTRAINT "provider_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "site" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',
    "town" TEXT NOT NULL,
    "postcode" TEXT NOT NULL,
    "eastings" INTEGER NOT NULL,
    "northings" INTEGER NOT NULL,
    "position_kind" TEXT NOT NULL,
    "district_gss" TEXT,
    "services" TEXT[],
    "regulator" TEXT NOT NULL,
    "location_id" TEXT,
    "holds_location_id" BOOLEAN NOT NULL DEFAULT true,
    "public_precision" TEXT NOT NULL,
    "getting_there" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "site_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_row" (
    "vacancy_id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "document" tsvector NOT NULL,
    "roles" TEXT[],
    "services" TEXT[],
    "contract" TEXT NOT NULL,
    "patterns" TEXT[],
    "pay_hourly_pence" INTEGER,
    "hours_min" DOUBLE PRECISION NOT NULL,
    "hours_max" DOUBLE PRECISION NOT NULL,
    "driving" TEXT NOT NULL,
    "experience" TEXT NOT NULL,
    "sponsorship" BOOLEAN NOT NULL,
    "provider_verified" BOOLEAN NOT NULL,
    "publish_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "live_until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "search_row_pkey" PRIMARY KEY ("vacancy_id")
);

-- CreateTable
CREATE TABLE "search_site" (
    "vacancy_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "position" point NOT NULL,
    "district_gss" TEXT,

    CONSTRAINT "search_site_pkey" PRIMARY KEY ("vacancy_id","site_id")
);

-- CreateTable
CREATE TABLE "vacancy" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "roles" TEXT[],
    "services" TEXT[],
    "contract" TEXT,
    "patterns" TEXT[],
    "shift_details" TEXT NOT NULL DEFAULT '',
    "hours_min" DOUBLE PRECISION,
    "hours_max" DOUBLE PRECISION,
    "pay_unit" TEXT,
    "pay_min_pence" INTEGER,
    "pay_max_pence" INTEGER,
    "pay_hourly_pence" INTEGER,
    "sleep_in_pence" INTEGER,
    "travel_time_paid" BOOLEAN,
    "mileage_pence" INTEGER,
    "driving" TEXT,
    "experience" TEXT,
    "training_given" BOOLEAN NOT NULL DEFAULT false,
    "sponsorship" BOOLEAN NOT NULL DEFAULT false,
    "minimum_age" INTEGER,
    "minimum_age_reason" TEXT,
    "occupational_requirement" TEXT,
    "occupational_requirement_reason" TEXT,
    "benefits" TEXT[],
    "description" TEXT NOT NULL DEFAULT '',
    "starts_on" DATE,
    "publish_at" TIMESTAMPTZ(3),
    "closes_at" TIMESTAMPTZ(3),
    "openings" INTEGER NOT NULL DEFAULT 1,
    "openings_taken" INTEGER NOT NULL DEFAULT 0,
    "touched_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "approved_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "closed_reason" TEXT,
    "moderation_reason" TEXT,
    "moderation_matches" JSONB,

    CONSTRAINT "vacancy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vacancy_site" (
    "vacancy_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,

    CONSTRAINT "vacancy_site_pkey" PRIMARY KEY ("vacancy_id","site_id")
);

-- CreateTable
CREATE TABLE "screening_question" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "vacancy_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "choices" TEXT[],

    CONSTRAINT "screening_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_vacancy" (
    "person_id" UUID NOT NULL,
    "vacancy_id" UUID NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_vacancy_pkey" PRIMARY KEY ("person_id","vacancy_id")
);

-- CreateTable
CREATE TABLE "vacancy_report" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "vacancy_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "email" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "vacancy_report_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "person_email_idx" ON "person"("email");

-- CreateIndex
CREATE UNIQUE INDEX "account_person_id_key" ON "account"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_email_key" ON "account"("email");

-- CreateIndex
CREATE INDEX "session_account_id_idx" ON "session"("account_id");

-- CreateIndex
CREATE INDEX "session_expires_at_idx" ON "session"("expires_at");

-- CreateIndex
CREATE INDEX "council_member_person_id_idx" ON "council_member"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "council_member_council_id_person_id_role_key" ON "council_member"("council_id", "person_id", "role");

-- CreateIndex
CREATE INDEX "provider_member_council_id_provider_id_idx" ON "provider_member"("council_id", "provider_id");

-- CreateIndex
CREATE INDEX "provider_member_person_id_idx" ON "provider_member"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "provider_member_provider_id_person_id_role_key" ON "provider_member"("provider_id", "person_id", "role");

-- CreateIndex
CREATE UNIQUE INDEX "token_hash_key" ON "token"("hash");

-- CreateIndex
CREATE INDEX "token_purpose_subject_idx" ON "token"("purpose", "subject");

-- CreateIndex
CREATE INDEX "token_expires_at_idx" ON "token"("expires_at");

-- CreateIndex
CREATE INDEX "pending_request_expires_at_idx" ON "pending_request"("expires_at");

-- CreateIndex
CREATE INDEX "consent_person_id_purpose_idx" ON "consent"("person_id", "purpose");

-- CreateIndex
CREATE INDEX "job_application_council_id_provider_id_vacancy_id_idx" ON "job_application"("council_id", "provider_id", "vacancy_id");

-- CreateIndex
CREATE INDEX "job_application_vacancy_id_status_idx" ON "job_application"("vacancy_id", "status");

-- CreateIndex
CREATE INDEX "job_application_provider_id_status_submitted_at_idx" ON "job_application"("provider_id", "status", "submitted_at");

-- CreateIndex
CREATE INDEX "job_application_person_id_updated_at_idx" ON "job_application"("person_id", "updated_at");

-- CreateIndex
CREATE INDEX "job_application_cv_file_id_idx" ON "job_application"("cv_file_id");

-- CreateIndex
CREATE UNIQUE INDEX "job_application_council_id_id_key" ON "job_application"("council_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "job_application_provider_id_id_key" ON "job_application"("provider_id", "id");

-- CreateIndex
CREATE INDEX "application_note_provider_id_application_id_idx" ON "application_note"("provider_id", "application_id");

-- CreateIndex
CREATE INDEX "employment_council_id_provider_id_status_idx" ON "employment"("council_id", "provider_id", "status");

-- CreateIndex
CREATE INDEX "employment_person_id_idx" ON "employment"("person_id");

-- CreateIndex
CREATE INDEX "employment_council_id_vacancy_id_idx" ON "employment"("council_id", "vacancy_id");

-- CreateIndex
CREATE INDEX "employment_council_id_application_id_idx" ON "employment"("council_id", "application_id");

-- CreateIndex
CREATE INDEX "employment_council_id_site_id_idx" ON "employment"("council_id", "site_id");

-- CreateIndex
CREATE UNIQUE INDEX "employment_council_id_id_key" ON "employment"("council_id", "id");

-- CreateIndex
CREATE INDEX "retention_check_council_id_employment_id_idx" ON "retention_check"("council_id", "employment_id");

-- CreateIndex
CREATE UNIQUE INDEX "retention_check_employment_id_week_key" ON "retention_check"("employment_id", "week");

-- CreateIndex
CREATE INDEX "event_entity_entity_id_id_idx" ON "event"("entity", "entity_id", "id");

-- CreateIndex
CREATE INDEX "event_council_id_id_idx" ON "event"("council_id", "id");

-- CreateIndex
CREATE INDEX "event_seal_order" ON "event"("xid", "id");

-- CreateIndex
CREATE UNIQUE INDEX "event_entity_entity_id_change_due_at_key" ON "event"("entity", "entity_id", "change", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "event_seal_event_id_key" ON "event_seal"("event_id");

-- CreateIndex
CREATE UNIQUE INDEX "council_slug_key" ON "council"("slug");

-- CreateIndex
CREATE INDEX "council_host_council_id_idx" ON "council_host"("council_id");

-- CreateIndex
CREATE UNIQUE INDEX "setting_version_council_id_section_version_key" ON "setting_version"("council_id", "section", "version");

-- CreateIndex
CREATE UNIQUE INDEX "file_storage_key_key" ON "file"("storage_key");

-- CreateIndex
CREATE INDEX "file_owner_person_id_idx" ON "file"("owner_person_id");

-- CreateIndex
CREATE UNIQUE INDEX "message_message_id_key" ON "message"("message_id");

-- CreateIndex
CREATE INDEX "message_recipient_person_id_idx" ON "message"("recipient_person_id");

-- CreateIndex
CREATE UNIQUE INDEX "message_event_id_recipient_template_key" ON "message"("event_id", "recipient", "template");

-- CreateIndex
CREATE INDEX "postcode_sector_outcode_idx" ON "postcode_sector"("outcode");

-- CreateIndex
CREATE INDEX "outcode_district_gss_idx" ON "outcode"("district_gss");

-- CreateIndex
CREATE INDEX "town_name_key_idx" ON "town"("name_key");

-- CreateIndex
CREATE INDEX "town_name_similar" ON "town" USING GIN ("name_key" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "district_name_key_idx" ON "district"("name_key");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE INDEX "dev_mail_recipient_id_idx" ON "dev_mail"("recipient", "id");

-- CreateIndex
CREATE INDEX "provider_council_id_status_idx" ON "provider"("council_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "provider_council_id_id_key" ON "provider"("council_id", "id");

-- CreateIndex
CREATE INDEX "site_council_id_provider_id_idx" ON "site"("council_id", "provider_id");

-- CreateIndex
CREATE UNIQUE INDEX "site_council_id_id_key" ON "site"("council_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "site_provider_id_id_key" ON "site"("provider_id", "id");

-- CreateIndex
CREATE INDEX "search_row_document" ON "search_row" USING GIN ("document");

-- CreateIndex
CREATE INDEX "search_row_roles" ON "search_row" USING GIN ("roles");

-- CreateIndex
CREATE INDEX "search_row_services" ON "search_row" USING GIN ("services");

-- CreateIndex
CREATE INDEX "search_row_patterns" ON "search_row" USING GIN ("patterns");

-- CreateIndex
CREATE INDEX "search_site_district_gss_idx" ON "search_site"("district_gss");

-- CreateIndex
CREATE INDEX "search_site_position" ON "search_site" USING GIST ("position" point_ops);

-- CreateIndex
CREATE UNIQUE INDEX "vacancy_reference_key" ON "vacancy"("reference");

-- CreateIndex
CREATE INDEX "vacancy_council_id_status_idx" ON "vacancy"("council_id", "status");

-- CreateIndex
CREATE INDEX "vacancy_provider_id_status_updated_at_idx" ON "vacancy"("provider_id", "status", "updated_at");

-- CreateIndex
CREATE UNIQUE INDEX "vacancy_council_id_id_key" ON "vacancy"("council_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "vacancy_provider_id_id_key" ON "vacancy"("provider_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "vacancy_council_id_provider_id_id_key" ON "vacancy"("council_id", "provider_id", "id");

-- CreateIndex
CREATE INDEX "vacancy_site_provider_id_vacancy_id_idx" ON "vacancy_site"("provider_id", "vacancy_id");

-- CreateIndex
CREATE INDEX "vacancy_site_provider_id_site_id_idx" ON "vacancy_site"("provider_id", "site_id");

-- CreateIndex
CREATE UNIQUE INDEX "screening_question_vacancy_id_position_key" ON "screening_question"("vacancy_id", "position");

-- CreateIndex
CREATE INDEX "saved_vacancy_vacancy_id_idx" ON "saved_vacancy"("vacancy_id");

-- CreateIndex
CREATE INDEX "vacancy_report_council_id_resolved_at_idx" ON "vacancy_report"("council_id", "resolved_at");

-- CreateIndex
CREATE INDEX "vacancy_report_council_id_vacancy_id_idx" ON "vacancy_report"("council_id", "vacancy_id");

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "council_member" ADD CONSTRAINT "council_member_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "council_member" ADD CONSTRAINT "council_member_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "provider_member" ADD CONSTRAINT "provider_member_council_id_provider_id_fkey" FOREIGN KEY ("council_id", "provider_id") REFERENCES "provider"("council_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "provider_member" ADD CONSTRAINT "provider_member_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job_application" ADD CONSTRAINT "job_application_council_id_provider_id_vacancy_id_fkey" FOREIGN KEY ("council_id", "provider_id", "vacancy_id") REFERENCES "vacancy"("council_id", "provider_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job_application" ADD CONSTRAINT "job_application_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job_application" ADD CONSTRAINT "job_application_cv_file_id_fkey" FOREIGN KEY ("cv_file_id") REFERENCES "file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_note" ADD CONSTRAINT "application_note_provider_id_application_id_fkey" FOREIGN KEY ("provider_id", "application_id") REFERENCES "job_application"("provider_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employment" ADD CONSTRAINT "employment_council_id_provider_id_fkey" FOREIGN KEY ("council_id", "provider_id") REFERENCES "provider"("council_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employment" ADD CONSTRAINT "employment_council_id_site_id_fkey" FOREIGN KEY ("council_id", "site_id") REFERENCES "site"("council_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employment" ADD CONSTRAINT "employment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employment" ADD CONSTRAINT "employment_council_id_vacancy_id_fkey" FOREIGN KEY ("council_id", "vacancy_id") REFERENCES "vacancy"("council_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employment" ADD CONSTRAINT "employment_council_id_application_id_fkey" FOREIGN KEY ("council_id", "application_id") REFERENCES "job_application"("council_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "retention_check" ADD CONSTRAINT "retention_check_council_id_employment_id_fkey" FOREIGN KEY ("council_id", "employment_id") REFERENCES "employment"("council_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_detail" ADD CONSTRAINT "event_detail_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_seal" ADD CONSTRAINT "event_seal_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "council_host" ADD CONSTRAINT "council_host_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "council_district" ADD CONSTRAINT "council_district_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "setting_version" ADD CONSTRAINT "setting_version_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "file" ADD CONSTRAINT "file_owner_person_id_fkey" FOREIGN KEY ("owner_person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "provider" ADD CONSTRAINT "provider_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site" ADD CONSTRAINT "site_council_id_provider_id_fkey" FOREIGN KEY ("council_id", "provider_id") REFERENCES "provider"("council_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_row" ADD CONSTRAINT "search_row_vacancy_id_fkey" FOREIGN KEY ("vacancy_id") REFERENCES "vacancy"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_site" ADD CONSTRAINT "search_site_vacancy_id_fkey" FOREIGN KEY ("vacancy_id") REFERENCES "search_row"("vacancy_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vacancy" ADD CONSTRAINT "vacancy_council_id_provider_id_fkey" FOREIGN KEY ("council_id", "provider_id") REFERENCES "provider"("council_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vacancy_site" ADD CONSTRAINT "vacancy_site_provider_id_vacancy_id_fkey" FOREIGN KEY ("provider_id", "vacancy_id") REFERENCES "vacancy"("provider_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vacancy_site" ADD CONSTRAINT "vacancy_site_provider_id_site_id_fkey" FOREIGN KEY ("provider_id", "site_id") REFERENCES "site"("provider_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "screening_question" ADD CONSTRAINT "screening_question_vacancy_id_fkey" FOREIGN KEY ("vacancy_id") REFERENCES "vacancy"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_vacancy" ADD CONSTRAINT "saved_vacancy_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_vacancy" ADD CONSTRAINT "saved_vacancy_vacancy_id_fkey" FOREIGN KEY ("vacancy_id") REFERENCES "vacancy"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vacancy_report" ADD CONSTRAINT "vacancy_report_council_id_vacancy_id_fkey" FOREIGN KEY ("council_id", "vacancy_id") REFERENCES "vacancy"("council_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
