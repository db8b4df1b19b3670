-- AlterTable
ALTER TABLE "candidate" ADD COLUMN     "leadership" TEXT,
ADD COLUMN     "working_towards" TEXT;

alter table candidate
  add constraint candidate_working_towards check (working_towards in ('none', 'level-2', 'level-3', 'level-4', 'level-5')),
  add constraint candidate_leadership check (leadership in ('none', 'team', 'service'));

-- What looks like the times of a shift in what an advert says of its shifts ("7am to 2:30pm", "22:00-07:00"), parted by
-- commas, at most eight. shift-times.ts reads them, and leaves out what makes no sense as a shift.
create function shift_times(details text) returns text language sql immutable as $$
  select coalesce(string_agg(cut.found[1], ',' order by cut.nth), '') from (
    select found, nth from regexp_matches(regexp_replace(details, '\s+', ' ', 'g'),
      '(?<![\d£.:/])((?:\d{1,2}(?:[:.]?\d{2})? ?(?:[ap]\.m\.|[ap]m)?|noon|midday|midnight) ?(?:to|until|till|-|–|—) ?(?:\d{1,2}(?:[:.]?\d{2})? ?(?:[ap]\.m\.|[ap]m)?|noon|midday|midnight))(?![\d])',
      'gi') with ordinality as times (found, nth) limit 8) cut
$$;

-- As before, and the times of its shifts: a bus does not run at all hours.
create or replace function match_line(v vacancy, provider_verified boolean, place point) returns text language sql stable as $$
  select concat(array_to_string(v.roles, ','), E'\t', array_to_string(v.services, ','), E'\t', v.contract, E'\t',
    array_to_string(v.patterns, ','), E'\t', v.hours_min, E'\t', v.hours_max, E'\t', v.driving, E'\t', v.experience, E'\t',
    v.sponsorship, E'\t', v.training_given, E'\t', shift_times(v.shift_details), '|', v.id, E'\t', v.provider_id, E'\t',
    place[0]::integer, E'\t', place[1]::integer, E'\t',
    v.pay_hourly_pence, E'\t', v.starts_on, E'\t', v.minimum_age, E'\t', v.openings - v.openings_taken, E'\t', provider_verified, E'\t',
    (extract(epoch from v.publish_at) * 1000)::bigint, E'\t',
    (extract(epoch from least(v.closes_at, v.touched_at + make_interval(hours => 90 * 24))) * 1000)::bigint)
$$;
update search_site s set match_line = match_line(v, p.status = 'verified', s.position)
  from vacancy v join provider p on p.id = v.provider_id where v.id = s.vacancy_id;
