-- Every day that people type has its bounds in the database too: those of its form are narrower, and counted from today.
alter table job_application add constraint job_application_days check (earliest_start between date '2000-01-01' and date '2199-12-31');
alter table employment add constraint employment_days check (
  start_agreed between date '2000-01-01' and date '2199-12-31' and started_on between date '2000-01-01' and date '2199-12-31'
  and ended_on between date '2000-01-01' and date '2199-12-31' and checked_start between date '2000-01-01' and date '2199-12-31');
alter table start_claim add constraint start_claim_days check (
  claimed_on between date '2000-01-01' and date '2199-12-31' and stood_on between date '2000-01-01' and date '2199-12-31'
  and claimed_on <= (asked_at at time zone 'Europe/London')::date);
alter table vacancy add constraint vacancy_days check (starts_on between date '2000-01-01' and date '2199-12-31');
alter table referral_licence add constraint referral_licence_known_days check (
  starts_on >= date '2000-01-01' and ends_on <= date '2199-12-31');
alter table team_challenge add constraint team_challenge_known_days check (
  starts_on >= date '2000-01-01' and ends_on <= date '2199-12-31');
alter table grant_application add constraint grant_application_days check (
  birth_date >= date '1900-01-01' and birth_date <= (created_at at time zone 'Europe/London')::date
  and started_on between date '1950-01-01' and date '2199-12-31' and hold_until between date '2000-01-01' and date '2199-12-31');
alter table risk_entry add constraint risk_entry_days check (review_on between date '2000-01-01' and date '2199-12-31');
alter table confirmation add constraint confirmation_days check (
  since between date '1950-01-01' and date '2199-12-31' and left_on between date '1950-01-01' and date '2199-12-31');
alter table candidate add constraint candidate_days check (
  paused_until between date '2000-01-01' and date '2199-12-31' and earliest_start between date '2000-01-01' and date '2199-12-31'
  and next_action_on between date '2000-01-01' and date '2199-12-31');
