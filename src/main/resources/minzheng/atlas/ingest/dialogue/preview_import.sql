UPDATE import SET overlay_id = CAST(:overlay AS uuid) WHERE id = :id
