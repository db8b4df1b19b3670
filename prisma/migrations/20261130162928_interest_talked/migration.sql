-- AlterTable
ALTER TABLE "programme_version" ADD COLUMN     "interest_most" INTEGER NOT NULL DEFAULT 10;

-- Written by hand from here on.
alter table programme_version add constraint programme_version_interest_most check (interest_most between 0 and 1000);
alter table referral
  drop constraint referral_closed_reason,
  drop constraint referral_ended_reason,
  add constraint referral_closed_reason check (closed_reason in ('not_selected', 'withdrawn', 'declined', 'no_reply', 'hired_elsewhere',
    'did_not_start', 'left', 'removed_by_friend', 'does_not_count', 'reassigned', 'excluded', 'not_interested', 'wrong_number',
    'knew_nothing', 'erased')),
  add constraint referral_ended_reason check (ended_reason in
    ('removed_by_friend', 'does_not_count', 'reassigned', 'excluded', 'not_interested', 'wrong_number', 'knew_nothing', 'erased'));

-- Points for a friend: never for a referrer who is the friend; for interest, for at most so many in a month.
create function check_interest_points() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  friend referral;
  most integer;
begin
  select * into friend from referral where id = new.referral_id;
  if friend.person_id = (select person_id from referrer where id = friend.referrer_id) then
    raise exception 'points_self: nobody is their own friend' using errcode = 'check_violation', constraint = 'points_self';
  end if;
  if new.kind = 'award' and new.milestone = 'interested' then
    select interest_most into most from programme_version where id = new.version_id;
    perform pg_advisory_xact_lock(hashtextextended('referrer-interest:' || new.referrer_id, 0));
    if (select count(*) from points_entry e where e.provider_id = new.provider_id and e.referrer_id = new.referrer_id
        and e.kind = 'award' and e.milestone = 'interested' and e.points > 0
        and date_trunc('month', e.at at time zone 'Europe/London') = date_trunc('month', new.at at time zone 'Europe/London')) >= most then
      raise exception 'points_interest: enough friends in this month' using errcode = 'check_violation', constraint = 'points_interest';
    end if;
  end if;
  return new;
end $$;
-- After check_points, which says whose entry it is at all.
create trigger check_points_of_interest before insert on points_entry
  for each row when (new.points > 0 and new.referral_id is not null) execute function check_interest_points();
revoke all on function check_interest_points from public;
