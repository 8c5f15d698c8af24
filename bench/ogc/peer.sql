-- What MapServer and QGIS Server read: today's facilities as a plain table with the columns of the collection "facilities",
-- clustered in the order of its pages, with every index they can use. psql -v as_of=2026-01-31 -f peer.sql, after country.sql.
\set ON_ERROR_STOP on
SET search_path = atlas, public;
SET jit = off;
SET client_min_messages = warning;
DELETE FROM facility_row WHERE geom IS NULL; -- MapServer leaves out what has no shape: nobody is to have such features
SELECT max(version) AS version FROM data_version \gset
CREATE SCHEMA peer;
CREATE TABLE peer.facilities AS
SELECT CAST(row_number() OVER (ORDER BY f.facility_id) AS integer) AS gid, CAST(f.facility_id AS text) AS uuid,
       f.name, f.kind, f.status, n.source, n.external_id, dd.code AS declared_code, ad.code AS assigned_code,
       ad.name AS assigned_name, f.coord_source, f.synthetic, f.is_public, f.valid_from,
       NULLIF(f.valid_to, 'infinity') AS valid_to, (f.details ->> 'arrangement') AS arrangement,
       CAST(f.details ->> 'beds_home' AS numeric) AS beds_home, CAST(f.details ->> 'beds_nursing' AS numeric) AS beds_nursing,
       CAST(f.details ->> 'beds_total' AS numeric) AS beds_total, (f.details ->> 'build_mode') AS build_mode,
       CAST(f.details ->> 'built_on' AS date) AS built_on,
       CAST(f.details ->> 'comprehensive_certified' AS boolean) AS comprehensive_certified,
       CAST(f.details ->> 'cross_province_service' AS boolean) AS cross_province_service,
       CAST(f.details ->> 'day_places' AS numeric) AS day_places,
       CAST(f.details ->> 'demonstration' AS boolean) AS demonstration, CAST(f.details ->> 'filed_on' AS date) AS filed_on,
       CAST(f.details ->> 'floor_area_m2' AS numeric) AS floor_area_m2, (f.details ->> 'functions') AS functions,
       (f.details ->> 'grade') AS grade, CAST(f.details ->> 'has_volunteer_point' AS boolean) AS has_volunteer_point,
       (f.details ->> 'health_service') AS health_service, (f.details ->> 'hub') AS hub,
       CAST(f.details ->> 'independent' AS boolean) AS independent, (f.details ->> 'level') AS level,
       CAST(f.details ->> 'niches_total' AS numeric) AS niches_total,
       CAST(f.details ->> 'niches_used' AS numeric) AS niches_used, (f.details ->> 'ownership') AS ownership,
       CAST(f.details ->> 'plots_total' AS numeric) AS plots_total, CAST(f.details ->> 'plots_used' AS numeric) AS plots_used,
       CAST(f.details ->> 'public_benefit' AS boolean) AS public_benefit,
       CAST(f.details ->> 'serves_destitute' AS boolean) AS serves_destitute,
       CAST(ST_SetSRID(f.geom, 4326) AS geometry(Point, 4326)) AS geom -- the same degrees; else both would transform them
FROM facility_at(CAST(:'as_of' AS date), :version, CAST(NULL AS uuid)) f
JOIN facility n ON n.id = f.facility_id
LEFT JOIN division_at(CAST(:'as_of' AS date), :version, CAST(NULL AS uuid)) ad ON ad.division_id = f.assigned_id
LEFT JOIN LATERAL (
    SELECT r.code FROM division_row r
    WHERE r.division_id = f.declared_id AND r.valid_from <= CAST(:'as_of' AS date)
      AND r.recorded_from <= :version AND :version < r.recorded_to AND r.overlay_id IS NULL
    ORDER BY r.valid_from DESC
    LIMIT 1
) dd ON true
WHERE f.is_public
ORDER BY f.facility_id;
ALTER TABLE peer.facilities ADD PRIMARY KEY (gid);
CREATE INDEX ON peer.facilities ((CAST(gid AS text))); -- by which MapServer looks for one feature
CREATE INDEX ON peer.facilities USING gist (geom);
GRANT USAGE ON SCHEMA peer TO PUBLIC;
GRANT SELECT ON peer.facilities TO PUBLIC;
