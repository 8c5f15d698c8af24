SELECT s.id, s.name, s.side_id,
       (SELECT d.code FROM division_row d
        WHERE d.division_id = s.side_id AND d.recorded_to = 9223372036854775807 AND d.overlay_id IS NULL
        ORDER BY d.valid_from <= s.delivered_on AND s.delivered_on < d.valid_to DESC, d.valid_from DESC
        LIMIT 1) AS side_code,
       s.file_name, s.sha256, s.crs, s.delivered_on, s.received_at, s.actor,
       count(u.number) AS units, count(u.geom) AS placed,
       count(*) FILTER (WHERE u.geom IS NOT NULL AND NOT ST_IsValid(u.geom)) AS invalid
FROM (SELECT * FROM delivered_set
      WHERE (CAST(:after AS text) IS NULL OR name > :after)
        AND (CAST(:id AS uuid) IS NULL OR id = :id)
        AND (CAST(:name AS text) IS NULL OR name = :name)
      ORDER BY name
      LIMIT :limit) AS s
LEFT JOIN delivered_unit u ON u.set_id = s.id
GROUP BY s.id, s.name, s.side_id, s.file_name, s.sha256, s.crs, s.delivered_on, s.received_at, s.actor
ORDER BY s.name
