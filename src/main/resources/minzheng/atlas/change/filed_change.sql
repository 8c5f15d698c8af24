UPDATE boundary_change SET revision = revision + 1 WHERE id = :id
