DELETE FROM import WHERE id = :id AND state NOT IN ('checking', 'committing', 'committed', 'undoing', 'undone')
