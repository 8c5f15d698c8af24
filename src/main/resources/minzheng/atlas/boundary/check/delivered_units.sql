SELECT CAST(u.number AS text) AS id, u.code, coalesce(u.name, u.code, '第' || u.number || '个') AS name,
       u.parent_code AS parent, u.geom AS outline
FROM delivered_unit u
JOIN delivered_set s ON s.id = u.set_id
WHERE s.name = :set
ORDER BY u.number
