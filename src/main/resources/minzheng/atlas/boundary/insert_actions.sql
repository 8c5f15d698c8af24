WITH given AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS x(
        id uuid, source text, external_id text, marker_id uuid, finding_id uuid, kind text, reason text,
        ordered_by text, due_on date, done_on date, neighbour_name text, neighbour_unit text,
        neighbour_signature text, agreement_a text, agreement_b text, filing_number text, photos jsonb,
        synthetic boolean, valid_from date, valid_to date)
), thing AS (
    INSERT INTO marker_action (id, source, external_id)
    SELECT DISTINCT ON (id) id, source, external_id FROM given
    ON CONFLICT (id) DO NOTHING
)
INSERT INTO marker_action_row (
    action_id, marker_id, finding_id, kind, reason, ordered_by, due_on, done_on, neighbour_name, neighbour_unit,
    neighbour_signature, agreement_a, agreement_b, filing_number, photos, synthetic, valid_from, valid_to,
    recorded_from, overlay_id)
SELECT id, marker_id, finding_id, kind, reason, ordered_by, due_on, done_on, neighbour_name, neighbour_unit,
       neighbour_signature, agreement_a, agreement_b, filing_number, ARRAY(SELECT jsonb_array_elements_text(photos)),
       synthetic, valid_from, valid_to, :version, CAST(:overlay AS uuid)
FROM given
