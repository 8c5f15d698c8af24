INSERT INTO boundary_change (id, title, kind, request, overlay_id, base_version, drawn_on, effective_on, actor)
VALUES (:id, :title, :kind, CAST(:request AS jsonb), :id, :baseVersion, :drawnOn, CAST(:effectiveOn AS date), :actor)
