-- which of the given facilities, counted from 0, break the rule; unknown is no breach
SELECT f.number
FROM (
    SELECT ordinality - 1 AS number, x ->> 'kind' AS kind, x ->> 'name' AS name, x ->> 'status' AS status,
           CAST(x ->> 'valid_from' AS date) AS valid_from, CAST(x ->> 'declared_id' AS uuid) AS declared_id,
           CAST(x ->> 'synthetic' AS boolean) AS synthetic, CAST(x ->> 'geom' AS geometry) AS geom, x -> 'details' AS details
    FROM jsonb_array_elements(CAST(:rows AS jsonb)) WITH ORDINALITY AS given(x, ordinality)
) f
WHERE NOT (<rule>)
ORDER BY f.number
