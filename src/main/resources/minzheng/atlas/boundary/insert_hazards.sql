WITH given AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS x(
        id uuid, source text, external_id text, line_id uuid, kind text, title text, from_m double precision,
        to_m double precision, status text, note text, synthetic boolean, valid_from date, valid_to date)
), thing AS (
    INSERT INTO hazard (id, source, external_id)
    SELECT DISTINCT ON (id) id, source, external_id FROM given
    ON CONFLICT (id) DO NOTHING
)
INSERT INTO hazard_row (
    hazard_id, line_id, kind, title, from_m, to_m, status, note, synthetic, valid_from, valid_to, recorded_from,
    overlay_id)
SELECT id, line_id, kind, title, from_m, to_m, status, note, synthetic, valid_from, valid_to, :version,
       CAST(:overlay AS uuid)
FROM given
