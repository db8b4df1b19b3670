-- The one spelling in which names are searched and compared; app/shared/search-key.ts has the same rule.
create function search_key(name text) returns text
  language sql immutable parallel safe strict
  return trim(regexp_replace(
    replace(replace(replace(replace(
      translate(
        replace(
          lower(regexp_replace(
            normalize(regexp_replace(name, '[''`´ʹ-ʼˈ‘-‛′‵＇]', '', 'g'), nfkd),
            '[\u0300-\u036F\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F]', '', 'g')),
          '&', ' and '),
        'łøıđðħŧŋŁØĐÐĦŦŊ', 'loiddhtnloddhtn'),
      'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
    '[\u0001-/:-@[-`{-\u00BF×÷\u02B0-\u02FF\u2000-\u2BFF\u3000-\u303F\uFE30-\uFE6F\uFF00-\uFF0F\uFF1A-\uFF20]+', ' ', 'g'));

-- What a search looks in: the words, and all of them as one, so that "Annmarie" finds "Ann-Marie".
create function search_text(name text) returns text
  language sql immutable parallel safe strict
  return search_key(name) || ' ' || replace(search_key(name), ' ', '');

-- What a firm is known by: "The Willows Ltd." and "willows" are one.
create function organisation_key(name text) returns text
  language sql immutable parallel safe strict
  return coalesce(nullif(regexp_replace(regexp_replace(search_key(name), '^the (?=.)', ''),
    '( (ltd|limited|plc|llp|lp|cic|cio|inc))+$', ''), ''), search_key(name));

drop index person_name_similar;
create index person_name_search on person using gin (search_text(name) gin_trgm_ops);
drop index grant_application_name;
create index grant_application_name_search on grant_application using gin (search_text(name) gin_trgm_ops);
create index provider_name_search on provider using gin (search_text(name) gin_trgm_ops);
create index provider_organisation_key on provider (council_id, organisation_key(name));
