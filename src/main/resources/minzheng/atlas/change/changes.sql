SELECT id, title, kind, request, overlay_id, base_version, drawn_on, effective_on, upper(state) AS state, document_number,
       document_date, approver, published_version, actor, created_at, revision
FROM boundary_change
WHERE (CAST(:id AS uuid) IS NULL OR id = CAST(:id AS uuid))
  AND (CAST(:state AS text) IS NULL OR state = :state)
  AND (CAST(:after AS uuid) IS NULL OR id > CAST(:after AS uuid))
ORDER BY id
LIMIT :limit
