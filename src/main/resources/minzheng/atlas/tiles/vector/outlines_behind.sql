SELECT EXISTS (
    SELECT 1
    FROM division_level l
    JOIN table_version t ON t.name = 'division_row'
    LEFT JOIN generalisation g ON g.level = l.code
    WHERE g.version IS DISTINCT FROM t.version
)
