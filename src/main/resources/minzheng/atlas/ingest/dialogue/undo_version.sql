SELECT undo_version(:table, :key_column, :undone, :version)
