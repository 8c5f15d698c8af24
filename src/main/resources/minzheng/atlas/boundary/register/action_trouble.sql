-- what an action speaks of; evaluated under the writers' lock
SELECT EXISTS (SELECT FROM boundary_marker_at(CAST(:from AS date), :version, NULL) WHERE marker_id = :marker) AS marker,
       CAST(:finding AS uuid) IS NULL OR EXISTS (SELECT FROM boundary_finding WHERE id = CAST(:finding AS uuid)) AS finding
