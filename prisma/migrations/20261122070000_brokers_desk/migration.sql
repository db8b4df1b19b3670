-- AlterTable
ALTER TABLE "search_site" ADD COLUMN     "match_line" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "candidate" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "closed_reason" TEXT,
    "paused_until" DATE,
    "registered_how" TEXT NOT NULL,
    "registered_by_person_id" UUID,
    "broker_person_id" UUID,
    "postcode" TEXT NOT NULL,
    "eastings" INTEGER NOT NULL,
    "northings" INTEGER NOT NULL,
    "travel_mode" TEXT NOT NULL,
    "travel_minutes" INTEGER NOT NULL,
    "reach_metres" INTEGER NOT NULL,
    "slots" INTEGER NOT NULL,
    "sleep_ins" BOOLEAN NOT NULL DEFAULT false,
    "live_in" BOOLEAN NOT NULL DEFAULT false,
    "hours_min" DOUBLE PRECISION NOT NULL,
    "hours_max" DOUBLE PRECISION NOT NULL,
    "roles_wanted" TEXT[],
    "roles_ruled_out" TEXT[],
    "services_wanted" TEXT[],
    "services_ruled_out" TEXT[],
    "earliest_start" DATE,
    "licence" BOOLEAN NOT NULL DEFAULT false,
    "car" BOOLEAN NOT NULL DEFAULT false,
    "experience" TEXT NOT NULL,
    "qualifications" TEXT[],
    "registrations" TEXT[],
    "languages" TEXT[],
    "right_to_work" TEXT NOT NULL,
    "may_switch_sponsor" BOOLEAN NOT NULL DEFAULT false,
    "age_band" TEXT NOT NULL,
    "pay_wish_pence" INTEGER,
    "matters" TEXT[],
    "support_kind" TEXT,
    "own_words" TEXT NOT NULL DEFAULT '',
    "next_action_on" DATE,
    "next_action_words" TEXT,
    "last_contact_at" TIMESTAMPTZ(3),
    "registered_at" TIMESTAMPTZ(3) NOT NULL,
    "active_since" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "candidate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "candidate_draft" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "answers" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "candidate_draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "provider_exclusion" (
    "council_id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "provider_exclusion_pkey" PRIMARY KEY ("candidate_id","provider_id")
);

-- CreateTable
CREATE TABLE "candidate_contact" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "outcome" TEXT,
    "words" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_person_id" UUID NOT NULL,

    CONSTRAINT "candidate_contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "in_work_check" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "employment_id" UUID NOT NULL,
    "week" INTEGER NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "words" TEXT NOT NULL DEFAULT '',
    "by_person_id" UUID,

    CONSTRAINT "in_work_check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "introduction" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "vacancy_id" UUID NOT NULL,
    "vacancy_council_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "round_id" UUID,
    "status" TEXT NOT NULL,
    "restore_status" TEXT,
    "superseded_by_employment_id" UUID,
    "score" INTEGER NOT NULL,
    "wants" INTEGER NOT NULL,
    "needs" INTEGER NOT NULL,
    "explained" JSONB NOT NULL,
    "weights_version" INTEGER NOT NULL,
    "broker_person_id" UUID,
    "broker_words" TEXT NOT NULL DEFAULT '',
    "reason" TEXT,
    "reason_words" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_at" TIMESTAMPTZ(3),
    "remind_at" TIMESTAMPTZ(3),
    "lapse_at" TIMESTAMPTZ(3),
    "consented_at" TIMESTAMPTZ(3),
    "consent_how" TEXT,
    "consent_words" TEXT NOT NULL DEFAULT '',
    "consent_by_person_id" UUID,
    "sent_at" TIMESTAMPTZ(3),
    "answer_due_at" TIMESTAMPTZ(3),
    "application_id" UUID,

    CONSTRAINT "introduction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "match_review" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "introduction_id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "contested_person_id" UUID,
    "decided_by_person_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "answer_words" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "match_review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "daily_list" (
    "candidate_id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "weights_version" INTEGER NOT NULL,
    "considered" INTEGER NOT NULL,
    "entries" JSONB NOT NULL,
    "best_score" INTEGER NOT NULL,

    CONSTRAINT "daily_list_pkey" PRIMARY KEY ("candidate_id")
);

-- CreateTable
CREATE TABLE "matching_round" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "lottery_seed" INTEGER NOT NULL,
    "weights_version" INTEGER,
    "results" JSONB,
    "method" TEXT,
    "created_by_person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "worked_out_at" TIMESTAMPTZ(3),
    "endorsed_at" TIMESTAMPTZ(3),
    "endorsed_by_person_id" UUID,

    CONSTRAINT "matching_round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "round_candidate" (
    "round_id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "stated_order" UUID[],
    "placed_with" UUID,

    CONSTRAINT "round_candidate_pkey" PRIMARY KEY ("round_id","candidate_id")
);

-- CreateTable
CREATE TABLE "round_vacancy" (
    "round_id" UUID NOT NULL,
    "vacancy_id" UUID NOT NULL,
    "openings" INTEGER NOT NULL,
    "stated_order" UUID[],

    CONSTRAINT "round_vacancy_pkey" PRIMARY KEY ("round_id","vacancy_id")
);

-- CreateTable
CREATE TABLE "round_pair" (
    "round_id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "vacancy_id" UUID NOT NULL,
    "score" INTEGER NOT NULL,
    "wants" INTEGER NOT NULL,
    "needs" INTEGER NOT NULL,

    CONSTRAINT "round_pair_pkey" PRIMARY KEY ("round_id","candidate_id","vacancy_id")
);

-- CreateIndex
CREATE INDEX "candidate_person_id_idx" ON "candidate"("person_id");

-- CreateIndex
CREATE INDEX "candidate_council_id_status_registered_at_idx" ON "candidate"("council_id", "status", "registered_at");

-- CreateIndex
CREATE INDEX "candidate_council_id_broker_person_id_status_idx" ON "candidate"("council_id", "broker_person_id", "status");

-- CreateIndex
CREATE INDEX "candidate_council_id_next_action_on_idx" ON "candidate"("council_id", "next_action_on");

-- CreateIndex
CREATE UNIQUE INDEX "candidate_council_id_id_key" ON "candidate"("council_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "candidate_council_id_person_id_key" ON "candidate"("council_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "candidate_draft_secret_hash_key" ON "candidate_draft"("secret_hash");

-- CreateIndex
CREATE INDEX "candidate_draft_expires_at_idx" ON "candidate_draft"("expires_at");

-- CreateIndex
CREATE INDEX "provider_exclusion_council_id_candidate_id_idx" ON "provider_exclusion"("council_id", "candidate_id");

-- CreateIndex
CREATE INDEX "provider_exclusion_provider_id_idx" ON "provider_exclusion"("provider_id");

-- CreateIndex
CREATE INDEX "candidate_contact_council_id_candidate_id_at_idx" ON "candidate_contact"("council_id", "candidate_id", "at");

-- CreateIndex
CREATE INDEX "in_work_check_council_id_candidate_id_idx" ON "in_work_check"("council_id", "candidate_id");

-- CreateIndex
CREATE INDEX "in_work_check_employment_id_idx" ON "in_work_check"("employment_id");

-- CreateIndex
CREATE UNIQUE INDEX "in_work_check_candidate_id_employment_id_week_key" ON "in_work_check"("candidate_id", "employment_id", "week");

-- CreateIndex
CREATE INDEX "introduction_council_id_candidate_id_idx" ON "introduction"("council_id", "candidate_id");

-- CreateIndex
CREATE INDEX "introduction_vacancy_council_id_provider_id_vacancy_id_idx" ON "introduction"("vacancy_council_id", "provider_id", "vacancy_id");

-- CreateIndex
CREATE INDEX "introduction_vacancy_id_status_idx" ON "introduction"("vacancy_id", "status");

-- CreateIndex
CREATE INDEX "introduction_provider_id_status_updated_at_idx" ON "introduction"("provider_id", "status", "updated_at");

-- CreateIndex
CREATE INDEX "introduction_council_id_status_updated_at_idx" ON "introduction"("council_id", "status", "updated_at");

-- CreateIndex
CREATE INDEX "introduction_vacancy_council_id_application_id_idx" ON "introduction"("vacancy_council_id", "application_id");

-- CreateIndex
CREATE INDEX "introduction_round_id_idx" ON "introduction"("round_id");

-- CreateIndex
CREATE UNIQUE INDEX "introduction_council_id_id_key" ON "introduction"("council_id", "id");

-- CreateIndex
CREATE INDEX "match_review_council_id_decided_at_due_at_idx" ON "match_review"("council_id", "decided_at", "due_at");

-- CreateIndex
CREATE INDEX "match_review_council_id_candidate_id_idx" ON "match_review"("council_id", "candidate_id");

-- CreateIndex
CREATE INDEX "match_review_council_id_introduction_id_idx" ON "match_review"("council_id", "introduction_id");

-- CreateIndex
CREATE INDEX "daily_list_at_idx" ON "daily_list"("at");

-- CreateIndex
CREATE UNIQUE INDEX "daily_list_council_id_candidate_id_key" ON "daily_list"("council_id", "candidate_id");

-- CreateIndex
CREATE INDEX "matching_round_council_id_status_created_at_idx" ON "matching_round"("council_id", "status", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "matching_round_council_id_id_key" ON "matching_round"("council_id", "id");

-- CreateIndex
CREATE INDEX "round_candidate_candidate_id_idx" ON "round_candidate"("candidate_id");

-- CreateIndex
CREATE INDEX "round_vacancy_vacancy_id_idx" ON "round_vacancy"("vacancy_id");

-- AddForeignKey
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "provider_exclusion" ADD CONSTRAINT "provider_exclusion_council_id_candidate_id_fkey" FOREIGN KEY ("council_id", "candidate_id") REFERENCES "candidate"("council_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "provider_exclusion" ADD CONSTRAINT "provider_exclusion_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidate_contact" ADD CONSTRAINT "candidate_contact_council_id_candidate_id_fkey" FOREIGN KEY ("council_id", "candidate_id") REFERENCES "candidate"("council_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "in_work_check" ADD CONSTRAINT "in_work_check_council_id_candidate_id_fkey" FOREIGN KEY ("council_id", "candidate_id") REFERENCES "candidate"("council_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "in_work_check" ADD CONSTRAINT "in_work_check_employment_id_fkey" FOREIGN KEY ("employment_id") REFERENCES "employment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "introduction" ADD CONSTRAINT "introduction_council_id_candidate_id_fkey" FOREIGN KEY ("council_id", "candidate_id") REFERENCES "candidate"("council_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "introduction" ADD CONSTRAINT "introduction_vacancy_council_id_provider_id_vacancy_id_fkey" FOREIGN KEY ("vacancy_council_id", "provider_id", "vacancy_id") REFERENCES "vacancy"("council_id", "provider_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "introduction" ADD CONSTRAINT "introduction_vacancy_council_id_application_id_fkey" FOREIGN KEY ("vacancy_council_id", "application_id") REFERENCES "job_application"("council_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "match_review" ADD CONSTRAINT "match_review_council_id_candidate_id_fkey" FOREIGN KEY ("council_id", "candidate_id") REFERENCES "candidate"("council_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "match_review" ADD CONSTRAINT "match_review_council_id_introduction_id_fkey" FOREIGN KEY ("council_id", "introduction_id") REFERENCES "introduction"("council_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "daily_list" ADD CONSTRAINT "daily_list_council_id_candidate_id_fkey" FOREIGN KEY ("council_id", "candidate_id") REFERENCES "candidate"("council_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matching_round" ADD CONSTRAINT "matching_round_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_candidate" ADD CONSTRAINT "round_candidate_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "matching_round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_vacancy" ADD CONSTRAINT "round_vacancy_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "matching_round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_pair" ADD CONSTRAINT "round_pair_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "matching_round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ── What Prisma's language has no words for ──────────────────────────────────────────────────────────────────────────
-- What matching asks of a vacancy, as one line, read by app/modules/match-lists/match-line.ts: first what many have in common, then
-- after "|" what is its own. Columns are parted by tabs, lists by commas; instants are milliseconds, places metres.
create function match_line(v vacancy, provider_verified boolean, place point) returns text language sql stable as $$
  select concat(array_to_string(v.roles, ','), E'\t', array_to_string(v.services, ','), E'\t', v.contract, E'\t',
    array_to_string(v.patterns, ','), E'\t', v.hours_min, E'\t', v.hours_max, E'\t', v.driving, E'\t', v.experience, E'\t',
    v.sponsorship, E'\t', v.training_given, '|', v.id, E'\t', v.provider_id, E'\t', place[0]::integer, E'\t', place[1]::integer, E'\t',
    v.pay_hourly_pence, E'\t', v.starts_on, E'\t', v.minimum_age, E'\t', v.openings - v.openings_taken, E'\t', provider_verified, E'\t',
    (extract(epoch from v.publish_at) * 1000)::bigint, E'\t',
    (extract(epoch from least(v.closes_at, v.touched_at + make_interval(hours => 90 * 24))) * 1000)::bigint)
$$;
update search_site s set match_line = match_line(v, p.status = 'verified', s.position)
  from vacancy v join provider p on p.id = v.provider_id where v.id = s.vacancy_id;
-- Everything matching needs of the vacancies around a place lies together in this one index.
create index search_site_match on search_site using gist (position) include (match_line);
alter table candidate
  add constraint candidate_status check (status in
    ('registered', 'profiled', 'active', 'paused', 'placed', 'in_work_support', 'closed')),
  add constraint candidate_closed_reason check ((status = 'closed') = (closed_reason is not null)),
  add constraint candidate_registered_how check (registered_how in ('online', 'phone', 'in-person')),
  add constraint candidate_travel_mode check (travel_mode in ('walk', 'bicycle', 'bus', 'car')),
  add constraint candidate_travel_minutes check (travel_minutes between 5 and 180),
  add constraint candidate_reach check (reach_metres between 0 and 200000),
  add constraint candidate_slots check (slots between 0 and 268435455),
  add constraint candidate_hours check (hours_min >= 0 and hours_max >= hours_min and hours_max <= 168),
  add constraint candidate_experience check (experience in ('none', 'personal', 'some', 'year-plus')),
  add constraint candidate_right_to_work check (right_to_work in ('yes', 'visa', 'sponsorship', 'not-sure')),
  add constraint candidate_pay_wish check (pay_wish_pence between 0 and 100000),
  add constraint candidate_car_needs_licence check (licence or not car),
  add constraint candidate_in_britain check (eastings between 0 and 800000 and northings between 0 and 1300000),
  add constraint candidate_active_since check (status <> 'active' or active_since is not null);
-- "Who can reach this place": each active candidate's circle. "Who lives near it": their points.
create index candidate_reach on candidate using gist (circle(point(eastings, northings), reach_metres))
  where status = 'active';
create index candidate_position on candidate using gist (point(eastings, northings)) where status = 'active';
create index candidate_waiting on candidate (council_id, active_since, id) where status = 'active';
create index candidate_without_broker on candidate (council_id, registered_at) where broker_person_id is null;
-- How a broker's list is ordered, and by what they look somebody up: the beginning of a postcode, part of a name.
create index candidate_open_waiting on candidate (council_id,
  (status in ('paused', 'placed', 'in_work_support', 'closed')), (coalesce(active_since, registered_at)), id)
  where status <> 'closed';
create index candidate_open_registered on candidate (council_id, registered_at desc, id) where status <> 'closed';
create index candidate_paused on candidate (paused_until) where status = 'paused';
create index candidate_postcode on candidate (council_id, postcode text_pattern_ops);
create index person_name_similar on person using gin (lower(name) gin_trgm_ops);
create index person_phone_backwards on person (reverse(regexp_replace(phone, '\D', '', 'g')) text_pattern_ops);
alter table candidate_contact
  add constraint candidate_contact_kind check (kind in ('call', 'text', 'email', 'visit', 'note')),
  add constraint candidate_contact_outcome check (
    (kind = 'note') = (outcome is null) and (outcome is null or outcome in ('reached', 'left-message', 'no-answer')));
alter table in_work_check
  add constraint in_work_check_week check (week in (1, 4, 13, 26)),
  add constraint in_work_check_outcome check (outcome in ('well', 'needs-help', 'left', 'no-answer')),
  add constraint in_work_check_done check ((outcome is null) = (done_at is null));
create index in_work_check_due on in_work_check (council_id, due_at) where done_at is null;

alter table introduction
  add constraint introduction_status check (status in ('suggested', 'endorsed', 'awaiting_candidate', 'consented', 'sent',
    'dismissed', 'declined', 'lapsed', 'not_progressed', 'superseded', 'closed')),
  add constraint introduction_score check (score = wants + needs and wants >= 0 and needs >= 0 and score <= 1000),
  add constraint introduction_reason check (status not in ('dismissed', 'declined', 'closed') or reason is not null),
  -- Only a named person endorses or dismisses.
  add constraint introduction_named check (status in ('suggested', 'superseded', 'closed') or broker_person_id is not null),
  add constraint introduction_consent check (
    status not in ('consented', 'sent', 'not_progressed') or (consented_at is not null and consent_how is not null)),
  add constraint introduction_consent_how check (consent_how in ('link', 'account', 'phone', 'in-person', 'text')),
  add constraint introduction_spoken_consent check (
    consent_how is null or (consent_how in ('link', 'account')) = (consent_by_person_id is null)),
  add constraint introduction_sent check (status <> 'sent' or (sent_at is not null and application_id is not null)),
  add constraint introduction_restore check (status <> 'superseded' or restore_status is not null);
-- One live introduction for each candidate and vacancy.
create unique index introduction_once on introduction (candidate_id, vacancy_id)
  where status in ('suggested', 'endorsed', 'awaiting_candidate', 'consented', 'sent');
create unique index introduction_one_per_application on introduction (application_id)
  where application_id is not null and status = 'sent';
create index introduction_lapse on introduction (lapse_at) where status = 'awaiting_candidate';
create index introduction_remind on introduction (remind_at) where status = 'awaiting_candidate';
create index introduction_answer_due on introduction (answer_due_at) where status = 'sent';
alter table match_review
  add constraint match_review_outcome check (outcome in ('changed', 'stands')),
  add constraint match_review_decided check (
    (decided_at is null) = (outcome is null) and (decided_at is null) = (decided_by_person_id is null)),
  -- A different person reviews.
  add constraint match_review_by_another check (decided_by_person_id is distinct from contested_person_id or decided_by_person_id is null);
create unique index match_review_open on match_review (introduction_id) where decided_at is null;

alter table matching_round
  add constraint matching_round_status check (status in ('draft', 'worked_out', 'endorsed', 'cancelled')),
  add constraint matching_round_method check (method in ('candidate', 'vacancy', 'placements'));
alter table round_vacancy add constraint round_vacancy_openings check (openings between 1 and 500);
alter table round_pair add constraint round_pair_score check (score = wants + needs);

-- ── Equality monitoring of matching (product.md rule 8) ──────────────────────────────────────────────────────────────
-- The same answers, under the same pseudonym: how far somebody came who registered to be matched.
alter table equality.answer
  add column matching_stage text check (matching_stage in ('registered', 'introduced', 'interviewed', 'hired')),
  add column matching_rank smallint,
  add column matching_quarter date;
create index answer_matching_quarter on equality.answer (council_id, matching_quarter) where matching_quarter is not null;
-- Somebody who registers to be matched has not applied for anything: rank 0 until they do.
create function equality.record_matching_answers(p_pseudonym bytea, p_council uuid, p_answers jsonb, p_at timestamptz) returns void
language sql security definer set search_path = equality, pg_temp as $$
  insert into equality.answer (pseudonym, council_id, answers, quarter, stage_rank, matching_stage, matching_rank, matching_quarter)
  select p_pseudonym, p_council, p_answers, q, 0, 'registered', 1, q
  from (select date_trunc('quarter', p_at at time zone 'Europe/London')::date) as given (q)
  on conflict (pseudonym) do update set answers = excluded.answers,
    matching_stage = coalesce(answer.matching_stage, 'registered'), matching_rank = coalesce(answer.matching_rank, 1),
    matching_quarter = coalesce(answer.matching_quarter, excluded.matching_quarter)
$$;
create or replace function equality.record_answers(p_pseudonym bytea, p_council uuid, p_answers jsonb, p_at timestamptz) returns void
language sql security definer set search_path = equality, pg_temp as $$
  insert into equality.answer (pseudonym, council_id, answers, quarter)
  values (p_pseudonym, p_council, p_answers, date_trunc('quarter', p_at at time zone 'Europe/London')::date)
  on conflict (pseudonym) do update set answers = excluded.answers, stage_rank = greatest(answer.stage_rank, 1::smallint),
    quarter = case when answer.stage_rank = 0 then excluded.quarter else answer.quarter end
$$;
create function equality.record_matching_stage(p_pseudonym bytea, p_stage text, p_at timestamptz) returns void
language sql security definer set search_path = equality, pg_temp as $$
  update equality.answer set matching_stage = p_stage,
    matching_rank = array_position(array['registered', 'introduced', 'interviewed', 'hired'], p_stage),
    matching_quarter = coalesce(matching_quarter, date_trunc('quarter', p_at at time zone 'Europe/London')::date)
  where pseudonym = p_pseudonym
    and coalesce(matching_rank, 0) < array_position(array['registered', 'introduced', 'interviewed', 'hired'], p_stage)
$$;
-- Counts for one question of one closed quarter of registrations: at least `stage`, rounded to 5, null where fewer than 5.
create function equality.closed_quarter_matching_counts(p_council uuid, p_quarter date, p_question text, p_now timestamptz)
returns table (answer text, stage text, people integer)
language sql stable security definer set search_path = equality, pg_temp as $$
  with stages (stage, rank) as (values ('registered', 1), ('introduced', 2), ('interviewed', 3), ('hired', 4)),
  counted as (
    select a.answers ->> p_question as answer, s.stage, s.rank, count(*) filter (where a.matching_rank >= s.rank) as people
    from equality.answer a cross join stages s
    where a.council_id = p_council and a.matching_quarter = p_quarter
      and (p_quarter + interval '3 months') <= (p_now at time zone 'Europe/London')
      and a.answers ? p_question
    group by 1, 2, 3)
  select answer, stage, case when people < 5 then null else (round(people / 5.0) * 5)::integer end
  from counted order by answer, rank
$$;
revoke all on function equality.record_matching_answers, equality.record_matching_stage, equality.closed_quarter_matching_counts from public;
grant execute on function equality.record_matching_answers, equality.record_matching_stage, equality.closed_quarter_matching_counts to portal_app;
-- Who still waits for an answer is told when an advert closes.
create index vacancy_closed on vacancy (closed_at) where status = 'closed';
