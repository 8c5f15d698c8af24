SELECT external_id, id FROM division WHERE :thing = 'division' AND source = :source
UNION ALL
SELECT external_id, id FROM management_area WHERE :thing = 'management_area' AND source = :source
UNION ALL
SELECT external_id, id FROM facility WHERE :thing = 'facility' AND source = :source
UNION ALL
SELECT external_id, id FROM residential_area WHERE :thing = 'residential_area' AND source = :source
UNION ALL
SELECT CAST(division_id AS text), id FROM reported_series WHERE :thing = 'reported_series' AND series = :source
