-- who last recorded something about one of the units after a data version
SELECT DISTINCT ON (r.division_id) r.division_id AS thing, r.name, v.version AS data_version, v.actor, v.recorded_at, v.reason
FROM division_row r JOIN data_version v ON v.version IN (r.recorded_from, r.recorded_to)
WHERE r.division_id = ANY (:ids) AND r.overlay_id IS NULL AND v.version > :base
ORDER BY r.division_id, v.version DESC, r.recorded_from DESC
