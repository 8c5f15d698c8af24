SELECT id, plan_code, as_of, data_version, title, reason, restates, sha256, actor, frozen_at,
       CASE WHEN CAST(:id AS uuid) IS NULL THEN NULL ELSE body END AS body
FROM frozen_evaluation
WHERE (CAST(:id AS uuid) IS NULL OR id = CAST(:id AS uuid))
  AND (CAST(:plan AS text) IS NULL OR plan_code = :plan)
ORDER BY frozen_at, id
