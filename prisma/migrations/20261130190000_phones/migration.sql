-- The figures of a phone number without its extension, by which two numbers are compared from behind: '07700 900 123',
-- '+44 (0)7700 900123 ext 5' and '+447700900123;ext=5' end in the same ten.
create function phone_figures(phone text) returns text
  language sql immutable parallel safe
  return regexp_replace(regexp_replace(phone, '\s*[;,]?\s*(ext|x)\D*\d+\s*$', '', 'i'), '\D', '', 'g');

-- By which an applicant's number and an employer's are compared, of a stored number: applying/identities/identity.ts.
create or replace function phone_key(p_phone text) returns text
  language sql immutable strict parallel safe
  return case when p_phone ~ '^\+[1-9]' then
    regexp_replace(regexp_replace(split_part(p_phone, ';', 1), '^\+44', '0'), '^\+', '') end;
reindex index grant_application_phone;
reindex index person_phone;

drop index person_phone_backwards;
create index person_phone_backwards on person (reverse(phone_figures(phone)) text_pattern_ops);

-- Numbers kept as they were typed get the one spelling in which all are stored from now on (RFC 3966). What is no number
-- by these rules stays as it is, and is shown as it is.
create function pg_temp.stored(typed text) returns text
  language sql immutable
  as $$
    select number || coalesce(';ext=' || substring(typed from '(?:[eE][xX][tT]|[xX])\D*(\d{1,7})\s*$'), '')
    from (select '+' || case
        when typed ~ '^\s*\(?\+' or figures ~ '^00[1-9]' then regexp_replace(regexp_replace(figures, '^00', ''), '^440', '44')
        when figures ~ '^0[1-9]' then '44' || substr(figures, 2)
      end as number from (select phone_figures(typed) as figures) parts) read
    where number ~ '^\+[1-9][0-9]{8,14}$'
  $$;

update person set phone = pg_temp.stored(phone) where phone !~ '^\+[0-9]+$' and pg_temp.stored(phone) is not null;
update job_application set phone = pg_temp.stored(phone) where phone !~ '^\+[0-9]+$' and pg_temp.stored(phone) is not null;
update grant_application set phone = pg_temp.stored(phone) where phone !~ '^\+[0-9]+$' and pg_temp.stored(phone) is not null;
update provider set contact_phone = pg_temp.stored(contact_phone)
  where contact_phone !~ '^\+[0-9]+$' and pg_temp.stored(contact_phone) is not null;
update council set contact_phone = pg_temp.stored(contact_phone)
  where contact_phone !~ '^\+[0-9]+$' and pg_temp.stored(contact_phone) is not null;

-- Not validated: what somebody typed long ago and no rule can read stays.
alter table person add constraint person_phone_stored
  check (phone ~ '^\+[1-9][0-9]{6,14}(;ext=[0-9]{1,7})?$') not valid;
alter table job_application add constraint job_application_phone_stored
  check (phone ~ '^\+[1-9][0-9]{6,14}(;ext=[0-9]{1,7})?$') not valid;
alter table grant_application add constraint grant_application_phone_stored
  check (phone ~ '^\+[1-9][0-9]{6,14}(;ext=[0-9]{1,7})?$') not valid;
alter table provider add constraint provider_phone_stored
  check (contact_phone ~ '^\+[1-9][0-9]{6,14}(;ext=[0-9]{1,7})?$') not valid;
alter table council add constraint council_phone_stored
  check (contact_phone ~ '^\+[1-9][0-9]{6,14}(;ext=[0-9]{1,7})?$') not valid;
