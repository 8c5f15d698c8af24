SELECT l.code AS level, g.version AS since, t.version
FROM division_level l
JOIN table_version t ON t.name = 'division_row'
LEFT JOIN generalisation g ON g.level = l.code
WHERE g.version IS DISTINCT FROM t.version
ORDER BY l.rank
