-- AlterTable
ALTER TABLE "employment" ADD COLUMN     "checked_start" DATE;

-- CreateTable
CREATE TABLE "start_claim" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "council_id" UUID NOT NULL,
    "employment_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "claimed_on" DATE NOT NULL,
    "stood_on" DATE,
    "why" TEXT NOT NULL,
    "new_to_care" BOOLEAN,
    "status" TEXT NOT NULL,
    "asked_by_person_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_person_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "words" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "start_claim_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "start_claim_council_id_employment_id_idx" ON "start_claim"("council_id", "employment_id");

-- CreateIndex
CREATE INDEX "start_claim_council_id_status_asked_at_idx" ON "start_claim"("council_id", "status", "asked_at");

-- AddForeignKey
ALTER TABLE "start_claim" ADD CONSTRAINT "start_claim_council_id_employment_id_fkey" FOREIGN KEY ("council_id", "employment_id") REFERENCES "employment"("council_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand from here on.
update employment set checked_start = started_on where started_on is not null;
alter table employment
  -- What a provider may move alone; further, the council has said so, and the next is measured by its day.
  add constraint employment_near_checked_start check (abs(started_on - checked_start) <= 14);
alter table start_claim
  add constraint start_claim_kind check (kind in ('start', 'correct_start')),
  add constraint start_claim_why check (why in ('far', 'due-at-once')),
  add constraint start_claim_status check (status in ('waiting', 'approved', 'refused', 'withdrawn')),
  add constraint start_claim_ended check ((status = 'waiting') = (decided_at is null)),
  add constraint start_claim_decided check ((status in ('approved', 'refused')) = (decided_by_person_id is not null)),
  add constraint start_claim_says_why check (status <> 'refused' or words <> ''),
  -- Nobody settles what they said themselves.
  add constraint start_claim_second_person check (decided_by_person_id <> asked_by_person_id);
create unique index start_claim_one_waiting on start_claim (employment_id) where status = 'waiting';

-- Nobody started more than three months before their hire was written down. A hire is written first and begun later; a
-- record that is taken over whole may be older. Rows of before are left as they are.
create function employment_start_after_hire() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  before interval := case tg_op when 'INSERT' then interval '2 years' else interval '3 months' end;
begin
  if new.started_on < (new.created_at at time zone 'Europe/London')::date - before then
    raise exception 'employment %: started on %, too long before the hire', new.id, new.started_on
      using errcode = 'check_violation', constraint = 'employment_start_after_hire';
  end if;
  return new;
end $$;
create trigger employment_start_after_hire_written before insert on employment
  for each row when (new.started_on is not null) execute function employment_start_after_hire();
create trigger employment_start_after_hire_moved before update of started_on, created_at on employment
  for each row when (new.started_on is not null and (new.started_on, new.created_at) is distinct from (old.started_on, old.created_at))
  execute function employment_start_after_hire();

-- An answer is about a day that has come: one from before it is asked for again.
create function retention_check_answered_when_due() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.answer = 'still-here' and new.answered_at < new.due_at then
    raise exception 'retention check %: answered before it was due', new.id
      using errcode = 'check_violation', constraint = 'retention_check_answered_when_due';
  end if;
  return new;
end $$;
create trigger retention_check_answered_when_due before insert or update on retention_check
  for each row when (new.answered_at is not null) execute function retention_check_answered_when_due();
