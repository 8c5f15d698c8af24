FROM facility_row_at(CAST(:as_of AS date), :version, CAST(NULL AS uuid)) f
WHERE (cardinality(CAST(:kinds AS text[])) = 0 OR f.kind = ANY (CAST(:kinds AS text[])))
