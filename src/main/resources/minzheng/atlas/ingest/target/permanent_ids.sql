SELECT external_id, id FROM division WHERE :thing = 'division' AND source = :source
UNION ALL
SELECT external_id, id FROM management_area WHERE :thing = 'management_area' AND source = :source
UNION ALL
SELECT external_id, id FROM facility WHERE :thing = 'facility' AND source = :source
UNION ALL
SELECT external_id, id FROM residential_area WHERE :thing = 'residential_area' AND source = :source
UNION ALL
SELECT CAST(division_id AS text), id FROM reported_series WHERE :thing = 'reported_series' AND series = :source
UNION ALL
SELECT external_id, id FROM boundary_line WHERE :thing = 'boundary_line' AND source = :source
UNION ALL
SELECT external_id, id FROM tri_junction WHERE :thing = 'tri_junction' AND source = :source
UNION ALL
SELECT external_id, id FROM linear_feature WHERE :thing = 'linear_feature' AND source = :source
UNION ALL
SELECT external_id, id FROM boundary_marker WHERE :thing = 'boundary_marker' AND source = :source
UNION ALL
SELECT external_id, id FROM marker_observation WHERE :thing = 'marker_observation' AND source = :source
