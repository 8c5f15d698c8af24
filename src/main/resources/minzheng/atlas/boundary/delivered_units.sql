SELECT CAST(number AS text) AS id, code, coalesce(name, code, '#' || number) AS name, parent_code AS parent, geom AS outline
FROM delivered_unit
WHERE set_id = :set
ORDER BY number
