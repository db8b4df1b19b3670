-- AlterTable
ALTER TABLE "confirmation" ADD COLUMN     "own_device" BOOLEAN;

-- AlterTable
ALTER TABLE "grant_decision" ADD COLUMN     "unconfirmed" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "grant_decision_words" ADD COLUMN     "unconfirmed_sealed" BYTEA;

-- AlterTable
ALTER TABLE "grant_signal" ADD COLUMN     "confirmation_id" UUID;

-- CreateIndex
CREATE INDEX "grant_signal_council_id_confirmation_id_idx" ON "grant_signal"("council_id", "confirmation_id");

-- AddForeignKey
ALTER TABLE "grant_signal" ADD CONSTRAINT "grant_signal_council_id_confirmation_id_fkey" FOREIGN KEY ("council_id", "confirmation_id") REFERENCES "confirmation"("council_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ── Who confirms that somebody works there ──────────────────────────────────────────────────────────────────────────
-- An address and a phone in their one spelling: shared/mailbox.ts and applying/identities/identity.ts do the same.
create function mailbox_of(p_address text) returns text language sql immutable strict parallel safe as $$
  select case when b.host in ('gmail.com', 'googlemail.com') then replace(b.name, '.', '') || '@gmail.com' else b.name || '@' || b.host end
  from (select split_part(split_part(lower(btrim(p_address)), '@', 1), '+', 1) as name,
    nullif(substring(lower(btrim(p_address)) from position('@' in btrim(p_address)) + 1), '') as host) b
  where position('@' in p_address) > 0
$$;
create function phone_key(p_phone text) returns text language sql immutable strict parallel safe as $$
  select case when length(n.digits) >= 9 then n.digits end from (
    select regexp_replace(regexp_replace(regexp_replace(p_phone, '\s*(ext|x)\.?\s*\d{1,6}$', '', 'i'), '\D', '', 'g'),
      '^(00)?44(0)?', '0') as digits) n
$$;
create index grant_application_mailbox on grant_application (mailbox_of(email));
create index grant_application_phone on grant_application (phone_key(phone));
create index grant_application_employer_mailbox on grant_application (mailbox_of(employer_email));
create index confirmation_mailbox on confirmation (mailbox_of(email));
create index person_mailbox on person (mailbox_of(email));
create index person_phone on person (phone_key(phone));
create index account_mailbox on account (mailbox_of(email));

alter table confirmation add constraint confirmation_own_device check (own_device is null or answered_at is not null);
alter table grant_signal
  drop constraint grant_signal_kind,
  drop constraint grant_signal_about,
  add constraint grant_signal_kind check (kind in
    ('bank-account', 'phone', 'email', 'national-insurance', 'name-and-birth-date', 'household', 'risk-list', 'owes-money', 'interest',
     'account-name', 'free-mail', 'unverified-employer', 'employer-is-applicant', 'employer-elsewhere', 'own-device', 'quick-answer')),
  add constraint grant_signal_about check (
    other_application_id is distinct from application_id
    and num_nonnulls(other_application_id, risk_entry_id, recovery_id, interest_person_id, bank_details_id, confirmation_id) = 1
    and case
      when kind = 'risk-list' then risk_entry_id
      when kind = 'owes-money' then recovery_id
      when kind = 'interest' then interest_person_id
      when kind = 'account-name' then bank_details_id
      when kind in ('free-mail', 'unverified-employer', 'employer-is-applicant', 'own-device', 'quick-answer') then confirmation_id
      else other_application_id end is not null);
drop index grant_signal_once;
create unique index grant_signal_once on grant_signal (application_id, kind,
  coalesce(other_application_id, risk_entry_id, recovery_id, interest_person_id, bank_details_id, confirmation_id));

-- The newest word of an employer, asked before the decision, says that they work there.
create function employer_confirmed(p_application uuid) returns boolean language sql stable as $$
  select coalesce((select k.answer = 'employed' from confirmation k where k.application_id = p_application and k.kind = 'employment' and k.answered_at is not null
    order by k.answered_at desc, k.id desc limit 1), false)
$$;
alter table grant_decision add constraint grant_decision_unconfirmed check (not unconfirmed or (kind = 'decide' and outcome = 'approve'));
create function grant_employer_answered() returns trigger language plpgsql as $$
begin
  if not new.unconfirmed and not employer_confirmed(new.application_id) then
    raise exception 'grant_employer_answered: no employer said that they work there, and no reason is given' using errcode = 'check_violation', constraint = 'grant_employer_answered';
  end if;
  return new;
end $$;
create trigger grant_employer_answered before insert on grant_decision for each row
  when (new.kind = 'decide' and new.outcome = 'approve') execute function grant_employer_answered();
-- The reason is written in the same transaction.
create function grant_unconfirmed_reason() returns trigger language plpgsql as $$
begin
  if not exists (select from grant_decision_words w where w.decision_id = new.id and w.unconfirmed_sealed is not null) then
    raise exception 'grant_employer_answered: the reason is missing' using errcode = 'check_violation', constraint = 'grant_employer_answered';
  end if;
  return null;
end $$;
create constraint trigger grant_unconfirmed_reason after insert on grant_decision deferrable initially deferred for each row
  when (new.unconfirmed) execute function grant_unconfirmed_reason();
