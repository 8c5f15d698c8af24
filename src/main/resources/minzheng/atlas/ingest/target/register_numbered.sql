SELECT source, id FROM (
    SELECT source, id, external_id FROM inspection_task WHERE :thing = 'inspection_task'
    UNION ALL
    SELECT source, id, external_id FROM marker_observation WHERE :thing = 'marker_observation') AS n
WHERE external_id = :external_id
ORDER BY source = :source DESC, source
