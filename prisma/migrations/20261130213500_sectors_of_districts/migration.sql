-- A search within miles of a district goes by the district's own sectors.
CREATE INDEX "postcode_sector_district_gss_idx" ON "postcode_sector"("district_gss");
