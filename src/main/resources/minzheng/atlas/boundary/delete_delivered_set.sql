DELETE FROM delivered_set WHERE id = :id
