-- how many markers stand on a line, members of a double or triple one counted together
SELECT count(DISTINCT r.number) FILTER (WHERE r.erection = 'single') AS single_ones,
       count(DISTINCT r.number) FILTER (WHERE r.erection = 'double') AS double_ones,
       count(DISTINCT r.number) FILTER (WHERE r.erection = 'triple') AS triple_ones
FROM boundary_marker_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) r
WHERE r.line_id = :line
