INSERT INTO division_lineage (from_id, to_id, on_date, event, recorded_from)
SELECT old, new, CAST(:on AS date), :event, :version
FROM unnest(CAST(:from AS uuid[])) AS old CROSS JOIN unnest(CAST(:to AS uuid[])) AS new
