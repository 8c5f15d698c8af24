SELECT from_id AS "from", to_id AS "to", event FROM division_lineage WHERE overlay_id = :overlay ORDER BY from_id, to_id
