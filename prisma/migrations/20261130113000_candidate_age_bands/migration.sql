-- An age that no form offers is nobody's age: it is never stored, so that nobody has to guess what it means. Empty once
-- somebody was erased, and then the case is closed: also one that a broker opened again afterwards.
update candidate set status = 'closed', closed_reason = coalesce(closed_reason, 'rather-not-say'), broker_person_id = null
  where age_band = '' and status <> 'closed';
alter table candidate
  add constraint candidate_age_band check (
    age_band in ('under-16', '16-17', '18-20', '21-24', '25-plus') or (age_band = '' and status = 'closed'));
