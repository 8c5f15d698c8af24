SELECT n.source AS atlas_source, n.external_id, l.code AS line_code, m.number, NULLIF(m.member, '') AS member, o.condition,
       to_char(o.observed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS observed_at, o.observed_by,
       d.code AS side_code, o.neighbour_present, t.external_id AS task, r.external_id AS replaces,
       NULLIF(array_to_string(o.photos, ';'), '') AS photos, o.base_version, o.note,
       NULLIF(CAST(o.checklist AS text), '{}') AS checklist, o.method, o.height_m,
       NULLIF(CAST(o.reference_objects AS text), '[]') AS reference_objects, o.document_crs,
       ST_X(o.document_geom) AS document_x, ST_Y(o.document_geom) AS document_y, o.accuracy_m, o.coord_source, o.synthetic,
       o.geom
FROM marker_observation_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) o
JOIN marker_observation n ON n.id = o.observation_id
JOIN boundary_marker_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) m ON m.marker_id = o.marker_id
JOIN boundary_line_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) l ON l.line_id = m.line_id
LEFT JOIN division_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) d ON d.division_id = o.side_id
LEFT JOIN inspection_task t ON t.id = o.task_id
LEFT JOIN marker_observation r ON r.id = o.replaces_id
WHERE (CAST(:is_public AS boolean) IS NULL OR m.is_public = :is_public)
  AND (CAST(:scope AS uuid) IS NULL
       OR l.side_a IN (SELECT division_under(CAST(:scope AS uuid), CAST(:as_of AS date), :version, CAST(:overlay AS uuid)))
       OR l.side_b IN (SELECT division_under(CAST(:scope AS uuid), CAST(:as_of AS date), :version, CAST(:overlay AS uuid))))
ORDER BY l.code, m.serial, m.number, m.member, o.observed_at, n.external_id
