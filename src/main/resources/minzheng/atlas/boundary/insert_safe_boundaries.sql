INSERT INTO safe_boundary_row (line_id, rating, basis, synthetic, valid_from, valid_to, recorded_from, overlay_id)
SELECT id, rating, basis, synthetic, valid_from, valid_to, :version, CAST(:overlay AS uuid)
FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS x(
    id uuid, rating text, basis text, synthetic boolean, valid_from date, valid_to date)
