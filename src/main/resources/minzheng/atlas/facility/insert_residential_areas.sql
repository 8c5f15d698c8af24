WITH given AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS x(
        id uuid, source text, external_id text, name text, declared_id uuid, completed_on date,
        elder_care_facility_id uuid, geom text, coord_source text, synthetic boolean, valid_from date, valid_to date)
), area AS (
    INSERT INTO residential_area (id, source, external_id)
    SELECT DISTINCT ON (id) id, source, external_id FROM given
    ON CONFLICT (id) DO NOTHING
)
INSERT INTO residential_area_row (residential_area_id, name, declared_id, completed_on, elder_care_facility_id, geom,
                                  coord_source, synthetic, valid_from, valid_to, recorded_from, overlay_id)
SELECT id, name, declared_id, completed_on, elder_care_facility_id, CAST(geom AS geometry),
       coord_source, synthetic, valid_from, valid_to, :version, CAST(:overlay AS uuid)
FROM given
