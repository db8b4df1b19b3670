-- The states and reasons that no check knew yet: what the client is told over these columns holds in the database too.
-- Each reads its table once, in a moment: a council has some ten thousand rows of these.
alter table job_application add constraint job_application_previous_status check (previous_status in ('draft', 'submitted',
  'shortlisted', 'interviewing', 'offered', 'hired', 'not_selected', 'withdrawn', 'declined', 'inactive', 'hired_elsewhere'));
alter table introduction add constraint introduction_restore_status check (restore_status in ('suggested', 'endorsed',
  'awaiting_candidate', 'consented', 'sent', 'dismissed', 'declined', 'lapsed', 'superseded', 'closed'));
alter table candidate add constraint candidate_closed_reason_known check (closed_reason in ('found-work', 'not-now',
  'not-for-me', 'moved-away', 'rather-not-say', 'no-contact', 'duplicate', 'settled-in-work'));
alter table vacancy add constraint vacancy_experience check (experience in ('none', 'some', 'required'));
-- Nothing was ever 'not_progressed': that is how an introduction looks when its application ended, not a state of its own.
alter table introduction drop constraint introduction_status, add constraint introduction_status check (status in ('suggested',
  'endorsed', 'awaiting_candidate', 'consented', 'sent', 'dismissed', 'declined', 'lapsed', 'superseded', 'closed'));
