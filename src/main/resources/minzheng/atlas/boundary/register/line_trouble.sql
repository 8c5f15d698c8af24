-- what stands in the way of a line; evaluated under the writers' lock
SELECT EXISTS (SELECT FROM division_level WHERE code = :level) AS level,
       EXISTS (SELECT FROM division_at(CAST(:from AS date), :version, NULL) WHERE division_id = :side_a) AS side_a,
       EXISTS (SELECT FROM division_at(CAST(:from AS date), :version, NULL) WHERE division_id = :side_b) AS side_b,
       (SELECT r.name FROM boundary_line_row r
        WHERE r.code = :code AND r.line_id <> :id AND r.overlay_id IS NULL AND r.recorded_to = 9223372036854775807
          AND r.valid_from < CAST(:to AS date) AND CAST(:from AS date) < r.valid_to
        LIMIT 1) AS code_taken_by
