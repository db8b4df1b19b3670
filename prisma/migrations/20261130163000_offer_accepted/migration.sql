-- When the candidate said yes to the offer that stands. Kept beside the state, which only the provider moves on from there.
ALTER TABLE "job_application" ADD COLUMN     "offer_accepted_at" TIMESTAMPTZ(3);
alter table job_application add constraint job_application_accepted_offer
  check (offer_accepted_at is null or status in ('offered', 'hired', 'not_selected', 'hired_elsewhere'));
