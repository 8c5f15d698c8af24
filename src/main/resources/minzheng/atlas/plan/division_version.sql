-- the data version of the last change to any division that is part of what the reading sees
SELECT greatest(
    (SELECT coalesce(max(recorded_from), 0) FROM division_row WHERE overlay_id IS NULL AND recorded_from <= :version),
    (SELECT coalesce(max(recorded_to), 0) FROM division_row WHERE overlay_id IS NULL AND recorded_to <= :version))
