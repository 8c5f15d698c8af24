WITH given AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS x(
        id uuid, source text, external_id text, code text, name text, units jsonb, agreement text, geom text,
        document_geom text, document_crs text, accuracy_m double precision, coord_source text, synthetic boolean,
        valid_from date, valid_to date)
), thing AS (
    INSERT INTO tri_junction (id, source, external_id)
    SELECT DISTINCT ON (id) id, source, external_id FROM given
    ON CONFLICT (id) DO NOTHING
)
INSERT INTO tri_junction_row (
    junction_id, code, name, units, agreement, geom, document_geom, document_crs, accuracy_m, coord_source,
    synthetic, valid_from, valid_to, recorded_from, overlay_id)
SELECT id, code, name, ARRAY(SELECT CAST(jsonb_array_elements_text(units) AS uuid)), agreement,
       CAST(geom AS geometry), CAST(document_geom AS geometry), document_crs, accuracy_m, coord_source, synthetic,
       valid_from, valid_to, :version, CAST(:overlay AS uuid)
FROM given
