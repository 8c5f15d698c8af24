SELECT * FROM pack_note
WHERE line_id = :line AND (CAST(:task AS uuid) IS NULL OR task_id = CAST(:task AS uuid)) AND recorded_from <= :version
ORDER BY recorded_from, id
