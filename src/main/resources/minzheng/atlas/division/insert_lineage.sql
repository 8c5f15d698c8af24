INSERT INTO division_lineage (from_id, to_id, on_date, event, recorded_from, overlay_id)
SELECT old, new, CAST(:on AS date), :event, :version, CAST(:overlay AS uuid)
FROM unnest(CAST(:from AS uuid[])) AS old CROSS JOIN unnest(CAST(:to AS uuid[])) AS new
