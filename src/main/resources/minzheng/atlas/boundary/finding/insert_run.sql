INSERT INTO boundary_check_run (
    id, set_name, data_version, as_of, mode, parameters, actor, started_at, finished_at, counts)
SELECT id, set_name, data_version, as_of, mode, parameters, actor, started_at, finished_at, counts
FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS x(
    id uuid, set_name text, data_version bigint, as_of date, mode text, parameters jsonb, actor text,
    started_at timestamptz, finished_at timestamptz, counts jsonb)
