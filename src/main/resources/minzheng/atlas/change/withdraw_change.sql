UPDATE boundary_change SET state = 'withdrawn', revision = revision + 1 WHERE id = :id
