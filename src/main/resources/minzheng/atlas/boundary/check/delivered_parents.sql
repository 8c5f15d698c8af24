-- the code is the parent's id here: it is all that a delivered unit says of it
SELECT d.code AS id, d.code, d.name, CAST(NULL AS text) AS parent, d.geom AS outline
FROM division_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) d
WHERE d.code IN (SELECT u.parent_code FROM delivered_unit u WHERE u.set_id = :set)
ORDER BY d.code
