SELECT make_room(:table, :key_column, CAST(:key AS uuid), CAST(:from AS date), CAST(:to AS date), :version, CAST(:overlay AS uuid))
