INSERT INTO frozen_evaluation (id, plan_code, as_of, data_version, title, reason, restates, body, sha256, actor)
VALUES (:id, :plan, :as_of, :version, :title, :reason, CAST(:restates AS uuid), :body, :sha256, :actor)
