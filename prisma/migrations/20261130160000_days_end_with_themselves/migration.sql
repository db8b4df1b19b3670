-- A deadline without an hour is a day, and ends with it: what was kept as 11:59pm in London, or as the midnight after,
-- is open to the last instant of that day. An hour that was really given stays as it is.
update vacancy set closes_at = (date_trunc('day', closes_at at time zone 'Europe/London') + interval '1 day')
    at time zone 'Europe/London' - interval '1 millisecond'
  where (closes_at at time zone 'Europe/London')::time >= time '23:59';
update vacancy set closes_at = closes_at - interval '1 millisecond'
  where (closes_at at time zone 'Europe/London')::time = time '00:00';
-- What is searched is a copy of it: least(closes_at, touched_at + 90 days).
update search_row r set closes_at = v.closes_at, live_until = least(v.closes_at, v.touched_at + make_interval(hours => 90 * 24))
  from vacancy v where v.id = r.vacancy_id and r.closes_at <> v.closes_at and v.closes_at is not null;
-- Until when a draft is kept and an introduction can be answered is told as a day, too.
update job_application set draft_expires_at = (date_trunc('day', draft_expires_at at time zone 'Europe/London') + interval '1 day')
    at time zone 'Europe/London' - interval '1 millisecond'
  where status = 'draft' and draft_expires_at is not null;
update introduction set lapse_at = (date_trunc('day', lapse_at at time zone 'Europe/London') + interval '1 day')
    at time zone 'Europe/London' - interval '1 millisecond'
  where status = 'awaiting_candidate' and lapse_at is not null;
