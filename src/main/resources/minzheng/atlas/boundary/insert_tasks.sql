WITH given AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS x(
        id uuid, source text, external_id text, line_id uuid, round text, year integer, kind text, trigger text,
        lead_id uuid, plan_due_on date, report_due_on date, inspected_on date, reported_on date, filed_as text,
        synthetic boolean, valid_from date, valid_to date)
), thing AS (
    INSERT INTO inspection_task (id, source, external_id)
    SELECT DISTINCT ON (id) id, source, external_id FROM given
    ON CONFLICT (id) DO NOTHING
)
INSERT INTO inspection_task_row (
    task_id, line_id, round, year, kind, trigger, lead_id, plan_due_on, report_due_on, inspected_on, reported_on,
    filed_as, synthetic, valid_from, valid_to, recorded_from, overlay_id)
SELECT id, line_id, round, year, kind, trigger, lead_id, plan_due_on, report_due_on, inspected_on, reported_on,
       filed_as, synthetic, valid_from, valid_to, :version, CAST(:overlay AS uuid)
FROM given
