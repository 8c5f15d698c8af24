-- what stands in the way of a dated division row; evaluated under the writers' lock
SELECT (SELECT rank FROM division_level WHERE code = :level) AS own_rank,
       (SELECT level FROM division_type WHERE code = :type) AS type_level,
       (SELECT l.rank FROM division_at(CAST(:from AS date), :version, CAST(:overlay AS uuid)) p
        JOIN division n ON n.id = p.division_id JOIN division_level l ON l.code = n.level
        WHERE p.division_id = CAST(:parent AS uuid)) AS parent_rank,
       (SELECT r.name FROM division_row r
        WHERE r.code = :code AND r.division_id <> :id AND r.recorded_to = 9223372036854775807 AND NOT r.removed
          AND r.valid_from < CAST(:to AS date) AND CAST(:from AS date) < r.valid_to
          AND (r.overlay_id = CAST(:overlay AS uuid)
               OR r.overlay_id IS NULL AND NOT EXISTS ( -- what is proposed for that unit stands in front of it
                   SELECT 1 FROM division_row o
                   WHERE o.overlay_id = CAST(:overlay AS uuid) AND o.division_id = r.division_id
                     AND o.valid_from <= greatest(r.valid_from, CAST(:from AS date))))
        LIMIT 1) AS code_taken_by
