INSERT INTO generalised_outline (row_id, zoom, valid_from, valid_to, geom)
VALUES (:row_id, :zoom, :valid_from, :valid_to, :geom)
