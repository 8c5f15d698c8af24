SELECT r.sha256, r.body
FROM plan p
JOIN plan_row r ON r.plan_id = p.id
WHERE (CAST(:code AS text) IS NULL OR p.code = :code)
  AND r.overlay_id IS NULL
  AND r.valid_from <= :as_of AND :as_of < r.valid_to
  AND r.recorded_from <= :version AND :version < r.recorded_to
ORDER BY p.code
