-- A number that no rule can read stays as it was typed, and must not keep the rest of its row from changing: a check would,
-- a trigger on the column alone does not. Each is dropped first, since some databases had them before.
alter table person drop constraint if exists person_phone_stored;
alter table job_application drop constraint if exists job_application_phone_stored;
alter table grant_application drop constraint if exists grant_application_phone_stored;
alter table provider drop constraint if exists provider_phone_stored;
alter table council drop constraint if exists council_phone_stored;

-- Numbers without their first nought, or with the country and no plus, are read too.
create function pg_temp.stored_bare(typed text) returns text
  language sql immutable
  as $$
    select '+' || number || coalesce(';ext=' || substring(typed from '(?:[eE][xX][tT]|[xX])\D*(\d{1,7})\s*$'), '')
    from (select case
        when figures ~ '^44[1-9][0-9]{8,9}$' then figures
        when figures ~ '^[1-37][0-9]{9}$' then '44' || figures
      end as number from (select phone_figures(typed) as figures) parts) read
    where number is not null and typed !~ '^\s*\(?\+'
  $$;

update person set phone = pg_temp.stored_bare(phone) where phone !~ '^\+[0-9]+$' and pg_temp.stored_bare(phone) is not null;
update job_application set phone = pg_temp.stored_bare(phone) where phone !~ '^\+[0-9]+$' and pg_temp.stored_bare(phone) is not null;
update grant_application set phone = pg_temp.stored_bare(phone) where phone !~ '^\+[0-9]+$' and pg_temp.stored_bare(phone) is not null;
update provider set contact_phone = pg_temp.stored_bare(contact_phone)
  where contact_phone !~ '^\+[0-9]+$' and pg_temp.stored_bare(contact_phone) is not null;
update council set contact_phone = pg_temp.stored_bare(contact_phone)
  where contact_phone !~ '^\+[0-9]+$' and pg_temp.stored_bare(contact_phone) is not null;

create or replace function phone_is_stored() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) ->> tg_argv[0] !~ '^\+[1-9][0-9]{6,14}(;ext=[0-9]{1,7})?$' then
    raise exception 'phone_is_stored: % of % is not as numbers are stored', tg_argv[0], tg_table_name
      using errcode = 'check_violation', constraint = 'phone_is_stored';
  end if;
  return new;
end $$;
create or replace trigger person_phone_stored before insert or update of phone on person
  for each row execute function phone_is_stored('phone');
create or replace trigger job_application_phone_stored before insert or update of phone on job_application
  for each row execute function phone_is_stored('phone');
create or replace trigger grant_application_phone_stored before insert or update of phone on grant_application
  for each row execute function phone_is_stored('phone');
create or replace trigger provider_phone_stored before insert or update of contact_phone on provider
  for each row execute function phone_is_stored('contact_phone');
create or replace trigger council_phone_stored before insert or update of contact_phone on council
  for each row execute function phone_is_stored('contact_phone');
