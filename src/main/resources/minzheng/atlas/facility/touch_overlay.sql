UPDATE overlay SET revision = revision + 1 WHERE id = :id
