-- facilities that were declared where they lay and lie in another unit once the outlines have changed
SELECT b.facility_id, a.containing_id AS to_unit
FROM facility_at(CAST(:on AS date), :before, NULL) b
JOIN facility_at(CAST(:on AS date), :version, CAST(:overlay AS uuid)) a ON a.facility_id = b.facility_id
WHERE b.declared_id = ANY (:units) AND b.declared_id = b.containing_id AND a.containing_id <> b.containing_id
ORDER BY b.facility_id
