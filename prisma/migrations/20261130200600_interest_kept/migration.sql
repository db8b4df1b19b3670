-- AlterTable
ALTER TABLE "referral" ADD COLUMN     "interest_kept" BOOLEAN NOT NULL DEFAULT false;

-- What was paid for a friend's interest under the rule before is not taken back by the new one.
update referral r set interest_kept = true
  where r.contacted_at is null and r.application_id is null and r.ended_at is null
    and exists (select from points_entry e where e.referral_id = r.id and e.kind = 'award' and e.milestone = 'interested' and e.points > 0);
