-- AlterTable
ALTER TABLE "grant_signal" ADD COLUMN     "bank_details_id" UUID,
ADD COLUMN     "evidence_id" UUID,
ADD COLUMN     "interest_person_id" UUID,
ADD COLUMN     "recovery_id" UUID;

-- CreateIndex
CREATE INDEX "grant_signal_council_id_recovery_id_idx" ON "grant_signal"("council_id", "recovery_id");

-- CreateIndex
CREATE INDEX "grant_signal_bank_details_id_idx" ON "grant_signal"("bank_details_id");

-- CreateIndex
CREATE INDEX "grant_signal_evidence_id_idx" ON "grant_signal"("evidence_id");

-- AddForeignKey
ALTER TABLE "grant_signal" ADD CONSTRAINT "grant_signal_council_id_recovery_id_fkey" FOREIGN KEY ("council_id", "recovery_id") REFERENCES "grant_recovery"("council_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant_signal" ADD CONSTRAINT "grant_signal_bank_details_id_fkey" FOREIGN KEY ("bank_details_id") REFERENCES "bank_details"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant_signal" ADD CONSTRAINT "grant_signal_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "grant_evidence"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- A doubt points to one thing, of the sort that its kind says.
alter table grant_signal
  drop constraint grant_signal_kind,
  drop constraint grant_signal_about,
  add constraint grant_signal_kind check (kind in
    ('bank-account', 'phone', 'email', 'national-insurance', 'name-and-birth-date', 'household', 'risk-list', 'owes-money', 'interest',
     'account-name')),
  add constraint grant_signal_about check (
    other_application_id is distinct from application_id
    and num_nonnulls(other_application_id, risk_entry_id, recovery_id, interest_person_id, bank_details_id) = 1
    and case kind
      when 'risk-list' then risk_entry_id
      when 'owes-money' then recovery_id
      when 'interest' then interest_person_id
      when 'account-name' then bank_details_id
      else other_application_id end is not null),
  -- An account in another name is paid into only when a paper showed why.
  add constraint grant_signal_paper check (kind <> 'account-name' or resolved_at is null or evidence_id is not null);
drop index grant_signal_once;
create unique index grant_signal_once on grant_signal
  (application_id, kind, coalesce(other_application_id, risk_entry_id, recovery_id, interest_person_id, bank_details_id));

-- ── A doubt stops money wherever money moves ─────────────────────────────────────────────────────────────────────────
-- Whether anything in a run is open to be looked into, or is not going to the account that its application names now.
create function run_has_doubt(p_run uuid) returns boolean language sql stable as $$
  select exists (
    select from payment_line l
      join payment_line_instalment li on li.line_id = l.id and li.live
      join instalment i on i.id = li.instalment_id
      join grant_application a on a.id = i.application_id
      join bank_details paid on paid.id = l.bank_details_id
      left join bank_details named on named.id = a.bank_details_id
    where l.run_id = p_run and (
      paid.fingerprint is distinct from named.fingerprint
      or exists (select from grant_signal s where s.application_id = a.id and s.resolved_at is null)))
$$;
create function payment_run_without_doubt() returns trigger language plpgsql as $$
begin
  if new.status in ('locked', 'authorised', 'exported') and new.status <> old.status and run_has_doubt(new.id) then
    raise exception 'grant_signals_resolved: something in the run is open to be looked into' using errcode = 'check_violation', constraint = 'grant_signals_resolved';
  end if;
  return new;
end $$;
create trigger payment_run_without_doubt before update of status on payment_run
  for each row execute function payment_run_without_doubt();
create function payment_line_without_doubt() returns trigger language plpgsql as $$
begin
  if exists (select from instalment i join grant_signal s on s.application_id = i.application_id and s.resolved_at is null
      where i.id = new.instalment_id) then
    raise exception 'grant_signals_resolved: a signal is not resolved' using errcode = 'check_violation', constraint = 'grant_signals_resolved';
  end if;
  return new;
end $$;
create trigger payment_line_without_doubt before insert on payment_line_instalment
  for each row execute function payment_line_without_doubt();
-- A run that was authorised can be given up because of a doubt, as long as no file was made of it.
create or replace function payment_run_duties_separate() returns trigger language plpgsql as $$
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
  -- One step at a time, and never back once it may be paid, but for a doubt that came up before there is a file.
  if new.status <> old.status and (old.status, new.status) not in (('open', 'locked'), ('open', 'cancelled'), ('locked', 'open'),
      ('locked', 'authorised'), ('locked', 'cancelled'), ('authorised', 'exported'), ('exported', 'part_confirmed'),
      ('exported', 'reconciled'), ('part_confirmed', 'reconciled'))
    and not ((old.status, new.status) = ('authorised', 'cancelled') and run_has_doubt(new.id)) then
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
