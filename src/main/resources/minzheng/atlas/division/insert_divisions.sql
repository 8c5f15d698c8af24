WITH given AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS x(
        id uuid, source text, external_id text, level text, stub boolean, code text, name text, type text, parent_id uuid,
        geom text, seat text, flags jsonb, coord_source text, synthetic boolean, valid_from date, valid_to date)
), unit AS (
    INSERT INTO division (id, source, external_id, level, stub)
    SELECT DISTINCT ON (id) id, source, external_id, level, stub FROM given
    ON CONFLICT (id) DO NOTHING
)
INSERT INTO division_row (division_id, code, name, type, parent_id, geom, seat, flags, coord_source, synthetic,
                          valid_from, valid_to, recorded_from, overlay_id)
SELECT id, code, name, type, parent_id, CAST(geom AS geometry), CAST(seat AS geometry),
       ARRAY(SELECT jsonb_array_elements_text(flags)), coord_source, synthetic,
       valid_from, valid_to, :version, CAST(:overlay AS uuid)
FROM given
