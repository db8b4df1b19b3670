-- AlterTable
ALTER TABLE "instalment" ADD COLUMN     "set_off_recovery_id" UUID;

-- What an award promises stays; an instalment that is still to be paid may be parted in two when a part is set off.
alter table instalment add constraint instalment_set_off check (set_off_recovery_id is null or status = 'paid');
grant update (pence, set_off_recovery_id) on instalment to portal_app;
create function instalment_is_parted() returns trigger language plpgsql as $$
begin
  if new.pence > old.pence or old.status not in ('scheduled', 'due') or new.status <> old.status
    or exists (select from payment_line_instalment li where li.instalment_id = old.id and li.live) then
    raise exception 'instalment_is_parted: what was promised stays' using errcode = 'check_violation', constraint = 'instalment_is_parted';
  end if;
  return new;
end $$;
create trigger instalment_is_parted before update of pence on instalment
  for each row when (new.pence <> old.pence) execute function instalment_is_parted();
create constraint trigger instalment_parts_are_its_award after update of pence on instalment
  deferrable initially deferred for each row execute function award_is_its_instalments();
