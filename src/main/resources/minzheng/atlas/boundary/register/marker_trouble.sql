-- what stands in the way of a marker; evaluated under the writers' lock
SELECT l.line_id IS NOT NULL AS line,
       CAST(:managing AS uuid) IS NULL OR coalesce(CAST(:managing AS uuid) IN (l.side_a, l.side_b), true) AS managing,
       NOT EXISTS (SELECT FROM unnest(CAST(:lines AS uuid[])) AS given(id)
                   WHERE NOT EXISTS (SELECT FROM boundary_line b WHERE b.id = given.id)) AS lines,
       (SELECT r.marker_id FROM boundary_marker_row r
        WHERE r.line_id = :line AND r.number = :number AND r.member = :member AND r.marker_id <> :id
          AND r.overlay_id IS NULL AND r.recorded_to = 9223372036854775807
          AND r.valid_from < CAST(:to AS date) AND CAST(:from AS date) < r.valid_to
        LIMIT 1) AS number_taken_by
FROM (SELECT 1) one
LEFT JOIN boundary_line_at(CAST(:from AS date), :version, NULL) l ON l.line_id = :line
