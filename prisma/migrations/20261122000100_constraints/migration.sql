-- What Prisma's language has no words for. Names say what is refused; the operations turn them into sentences.

-- ── Rights ───────────────────────────────────────────────────────────────────────────────────────────────────────────
-- portal_owner owns everything and runs migrations; portal_app is the portal: it owns nothing.
grant usage on schema public to portal_app;
grant select, insert, update, delete on all tables in schema public to portal_app;
grant usage, select on all sequences in schema public to portal_app;
alter default privileges in schema public grant select, insert, update, delete on tables to portal_app;
alter default privileges in schema public grant usage, select on sequences to portal_app;

-- What happened stays: events and their seals can be added to and read, nothing else. Details can be erased.
revoke update, delete, truncate on event, event_seal from portal_app;
revoke update, truncate on event_detail from portal_app;
revoke update, delete, truncate on setting_version from portal_app;
-- Migrations are no business of the portal's.
do $$ begin
  if to_regclass('public._prisma_migrations') is not null then
    revoke all on public._prisma_migrations from portal_app;
  end if;
end $$;

-- ── People ───────────────────────────────────────────────────────────────────────────────────────────────────────────
alter table account
  add constraint account_email_lower_case check (email = lower(email)),
  add constraint account_email_shape check (email like '%_@_%' and length(email) <= 254);
alter table person add constraint person_email_lower_case check (email = lower(email));
alter table council_member add constraint council_member_role
  check (role in ('broker', 'assessor', 'approver', 'payments', 'appeals', 'moderator', 'admin'));
alter table provider_member add constraint provider_member_role check (role in ('owner', 'recruiter', 'viewer', 'referrer'));
alter table token add constraint token_attempts check (attempts between 0 and 5);
-- One open consent per person, council and purpose.
create unique index consent_open on consent (person_id, council_id, purpose) where withdrawn_at is null;

-- ── Providers ────────────────────────────────────────────────────────────────────────────────────────────────────────
alter table provider
  add constraint provider_status check (status in ('applied', 'verified', 'refused', 'suspended')),
  add constraint provider_kind check (kind in ('company', 'charity', 'public-body', 'personal-assistant-employer')),
  add constraint provider_reason_given check (status not in ('refused', 'suspended') or status_reason is not null);
alter table site
  add constraint site_precision check (public_precision in ('exact', 'outcode')),
  add constraint site_regulator check (regulator in ('CQC', 'Ofsted', 'none')),
  add constraint site_location_id_shape check (location_id is null or regulator <> 'none'),
  add constraint site_children_private check (public_precision = 'outcode' or not ('childrens-home' = any (services))),
  add constraint site_in_britain check (eastings between 0 and 800000 and northings between 0 and 1300000);
-- Nobody registers a location that another provider of the same council already has.
create unique index site_location_id_once on site (council_id, regulator, location_id)
  where location_id is not null and closed_at is null and holds_location_id;

-- A person who employs a personal assistant is at home at the site: never shown more exactly than the outcode.
create function site_keep_homes_private() returns trigger language plpgsql as $$
begin
  if new.public_precision = 'exact' and exists
    (select from provider where id = new.provider_id and kind = 'personal-assistant-employer') then
    raise exception 'the home of a personal assistant''s employer is shown by outcode only'
      using errcode = 'check_violation', constraint = 'site_home_private';
  end if;
  return new;
end $$;
create trigger site_keep_homes_private before insert or update on site
  for each row execute function site_keep_homes_private();

-- ── Vacancies ────────────────────────────────────────────────────────────────────────────────────────────────────────
alter table vacancy
  add constraint vacancy_reference_shape check (reference ~ '^[A-Z0-9]{8}$'),
  add constraint vacancy_status check (status in ('draft', 'pending_review', 'approved', 'closed')),
  add constraint vacancy_closed_reason check (
    (status = 'closed') = (closed_reason is not null)
    and (closed_reason is null or closed_reason in ('filled_here', 'filled_elsewhere', 'withdrawn', 'moderated'))),
  add constraint vacancy_contract check (contract in
    ('permanent', 'fixed-term', 'bank', 'apprenticeship', 'volunteer', 'placement')),
  add constraint vacancy_driving check (driving in ('essential', 'helpful', 'not-needed')),
  add constraint vacancy_pay_unit check (pay_unit in ('hour', 'year')),
  add constraint vacancy_pay_range check (pay_min_pence >= 0 and pay_max_pence >= pay_min_pence),
  add constraint vacancy_hours_range check (hours_min >= 0 and hours_max >= hours_min and hours_max <= 168),
  add constraint vacancy_openings check (openings between 1 and 500),
  add constraint vacancy_openings_not_overdrawn check (openings_taken between 0 and openings),
  add constraint vacancy_dates check (closes_at > publish_at),
  add constraint vacancy_age_reason check (minimum_age is null or (minimum_age between 16 and 25 and minimum_age_reason <> '')),
  add constraint vacancy_requirement_reason check (occupational_requirement is null or occupational_requirement_reason <> ''),
  add constraint vacancy_complete_once_submitted check (
    status in ('draft', 'closed') or (
      title <> '' and cardinality(roles) > 0 and cardinality(services) > 0 and cardinality(patterns) > 0
      and contract is not null and driving is not null and experience is not null and description <> ''
      and hours_min is not null and hours_max is not null and publish_at is not null and closes_at is not null
      and touched_at is not null and submitted_at is not null));
alter table screening_question
  add constraint screening_question_position check (position between 1 and 5),
  add constraint screening_question_kind check (kind in ('yes-no', 'choice', 'short-text'));

-- ── Search ───────────────────────────────────────────────────────────────────────────────────────────────────────────
create index search_row_newest on search_row (publish_at desc, vacancy_id) where provider_verified;
create index search_row_closing on search_row (closes_at, vacancy_id) where provider_verified;
create index search_row_council on search_row (council_id, publish_at desc, vacancy_id) where provider_verified;
create index search_row_pay on search_row (pay_hourly_pence desc, vacancy_id) where provider_verified;

-- ── Applications and employment ──────────────────────────────────────────────────────────────────────────────────────
alter table job_application
  add constraint job_application_status check (status in ('draft', 'submitted', 'shortlisted', 'interviewing', 'offered',
    'hired', 'not_selected', 'withdrawn', 'declined', 'inactive', 'hired_elsewhere')),
  add constraint job_application_complete_once_submitted check (
    status = 'draft' or (person_id is not null and submitted_at is not null and name <> '')),
  add constraint job_application_draft_expires check (status <> 'draft' or draft_expires_at is not null);
create unique index job_application_one_per_person on job_application (person_id, vacancy_id)
  where status <> 'withdrawn' and person_id is not null;
create index job_application_draft_expiry on job_application (draft_expires_at) where status = 'draft';
alter table employment
  add constraint employment_status check (status in ('agreed', 'started', 'ended', 'fell_through')),
  add constraint employment_dates check (
    (status <> 'started' or (started_on is not null and ended_on is null))
    and (status <> 'ended' or (started_on is not null and ended_on is not null and ended_on >= started_on))
    and (status <> 'agreed' or started_on is null));
create unique index employment_one_per_application on employment (application_id)
  where application_id is not null and status <> 'fell_through';
alter table retention_check
  add constraint retention_check_week check (week in (13, 26)),
  add constraint retention_check_answer check (answer in ('still-here', 'left')),
  add constraint retention_check_answered check ((answer is null) = (answered_at is null));
create index retention_check_due on retention_check (due_at) where asked_at is null and answered_at is null;

-- ── Events and messages ──────────────────────────────────────────────────────────────────────────────────────────────
alter table event
  add constraint event_actor check (actor_kind in ('person', 'system')),
  add constraint event_visible_later check (visible_at >= at);
-- Not even the owner's own tools change what happened.
create function event_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger event_append_only before update or delete on event for each row execute function event_is_append_only();
create trigger event_seal_append_only before update or delete on event_seal for each row execute function event_is_append_only();
alter table message
  add constraint message_status check (status in ('queued', 'sent', 'cancelled', 'failed')),
  add constraint message_channel check (channel in ('email', 'sms', 'letter'));
create index message_due on message (release_at, id) where status = 'queued';
alter table file add constraint file_scan_state check (scan_state in ('clean', 'infected', 'unscanned'));
-- The portal only reads the reference data of places; migrations load it.
revoke insert, update, delete, truncate on postcode_sector, outcode, town, district, reference_data from portal_app;
alter table reference_data add constraint reference_data_one_row check (id = 1);
alter table clock_offset add constraint clock_offset_one_row check (id = 1);

-- ── Equality monitoring (product.md rule 8) ──────────────────────────────────────────────────────────────────────────
-- portal_app cannot read a row: it hands answers in, moves the stage on, erases, and gets rounded counts of closed quarters.
create schema equality;
create table equality.answer (
  pseudonym bytea primary key check (length(pseudonym) = 32),
  council_id uuid not null references public.council (id),
  answers jsonb not null,
  stage text not null default 'applied' check (stage in ('applied', 'shortlisted', 'interviewed', 'offered', 'hired')),
  stage_rank smallint not null default 1,
  quarter date not null
);
create index answer_quarter on equality.answer (council_id, quarter);
revoke all on schema equality from public;
revoke all on all tables in schema equality from public, portal_app;
grant usage on schema equality to portal_app;

create function equality.record_answers(p_pseudonym bytea, p_council uuid, p_answers jsonb, p_at timestamptz) returns void
language sql security definer set search_path = equality, pg_temp as $$
  insert into equality.answer (pseudonym, council_id, answers, quarter)
  values (p_pseudonym, p_council, p_answers, date_trunc('quarter', p_at at time zone 'Europe/London')::date)
  on conflict (pseudonym) do update set answers = excluded.answers
$$;
create function equality.record_stage(p_pseudonym bytea, p_stage text) returns void
language sql security definer set search_path = equality, pg_temp as $$
  update equality.answer set stage = p_stage,
    stage_rank = array_position(array['applied', 'shortlisted', 'interviewed', 'offered', 'hired'], p_stage)
  where pseudonym = p_pseudonym
    and stage_rank < array_position(array['applied', 'shortlisted', 'interviewed', 'offered', 'hired'], p_stage)
$$;
create function equality.erase(p_pseudonym bytea) returns void
language sql security definer set search_path = equality, pg_temp as $$
  delete from equality.answer where pseudonym = p_pseudonym
$$;
-- Counts for one question of one closed quarter: at least `stage`, rounded to 5, null where fewer than 5.
create function equality.closed_quarter_counts(p_council uuid, p_quarter date, p_question text, p_now timestamptz)
returns table (answer text, stage text, people integer)
language sql stable security definer set search_path = equality, pg_temp as $$
  with stages (stage, rank) as (values ('applied', 1), ('shortlisted', 2), ('interviewed', 3), ('offered', 4), ('hired', 5)),
  counted as (
    select a.answers ->> p_question as answer, s.stage, s.rank, count(*) filter (where a.stage_rank >= s.rank) as people
    from equality.answer a cross join stages s
    where a.council_id = p_council and a.quarter = p_quarter
      and (p_quarter + interval '3 months') <= (p_now at time zone 'Europe/London')
      and a.answers ? p_question
    group by 1, 2, 3)
  select answer, stage, case when people < 5 then null else (round(people / 5.0) * 5)::integer end
  from counted order by answer, rank
$$;
revoke all on all functions in schema equality from public;
grant execute on all functions in schema equality to portal_app;
