WITH given AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS x(
        id uuid, source text, external_id text, code text, name text, kind text, parent_id uuid, held_in_trust jsonb,
        geom text, coord_source text, synthetic boolean, valid_from date, valid_to date)
), area AS (
    INSERT INTO management_area (id, source, external_id)
    SELECT DISTINCT ON (id) id, source, external_id FROM given
    ON CONFLICT (id) DO NOTHING
)
INSERT INTO management_area_row (area_id, code, name, kind, parent_id, held_in_trust, geom, coord_source, synthetic,
                                 valid_from, valid_to, recorded_from, overlay_id)
SELECT id, code, name, kind, parent_id, ARRAY(SELECT CAST(jsonb_array_elements_text(held_in_trust) AS uuid)),
       CAST(geom AS geometry), coord_source, synthetic, valid_from, valid_to, :version, CAST(:overlay AS uuid)
FROM given
