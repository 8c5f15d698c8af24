SELECT from_id, to_id FROM division_lineage WHERE overlay_id IS NULL
