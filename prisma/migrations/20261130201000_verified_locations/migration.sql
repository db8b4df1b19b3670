-- A registration that nobody has looked at keeps nobody from theirs: a location is a provider's once it was verified.
update site s set holds_location_id = false from provider p
  where p.id = s.provider_id and p.status in ('applied', 'refused') and s.holds_location_id;
