WITH given AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS x(
        id uuid, source text, external_id text, code text, name text, kind text, geom text,
        accuracy_m double precision, coord_source text, synthetic boolean, valid_from date, valid_to date)
), thing AS (
    INSERT INTO linear_feature (id, source, external_id)
    SELECT DISTINCT ON (id) id, source, external_id FROM given
    ON CONFLICT (id) DO NOTHING
)
INSERT INTO linear_feature_row (
    linear_feature_id, code, name, kind, geom, accuracy_m, coord_source, synthetic, valid_from, valid_to,
    recorded_from, overlay_id)
SELECT id, code, name, kind, CAST(geom AS geometry), accuracy_m, coord_source, synthetic, valid_from, valid_to,
       :version, CAST(:overlay AS uuid)
FROM given
