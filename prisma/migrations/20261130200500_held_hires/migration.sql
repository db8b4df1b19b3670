-- Hires that their candidates have not been told of: the worker looks for those whose time has come every minute.
create index job_application_held_hire on job_application (status_released_at) where status = 'hired' and previous_status is not null;
