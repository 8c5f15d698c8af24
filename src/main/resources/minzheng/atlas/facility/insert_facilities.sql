WITH given AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS x(
        id uuid, source text, external_id text, kind text, name text, status text, geom text, declared_id uuid,
        declared_area_id uuid, details jsonb, coord_source text, synthetic boolean, is_public boolean,
        valid_from date, valid_to date)
), thing AS (
    INSERT INTO facility (id, source, external_id)
    SELECT DISTINCT ON (id) id, source, external_id FROM given
    ON CONFLICT (id) DO NOTHING
)
INSERT INTO facility_row (facility_id, kind, name, status, geom, declared_id, declared_area_id, details, coord_source,
                          synthetic, is_public, valid_from, valid_to, recorded_from, overlay_id)
SELECT id, kind, name, status, CAST(geom AS geometry), declared_id, declared_area_id, details, coord_source,
       synthetic, is_public, valid_from, valid_to, :version, CAST(:overlay AS uuid)
FROM given
