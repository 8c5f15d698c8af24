WITH known AS (
    INSERT INTO plan (id, code) VALUES (:id, :code) ON CONFLICT (id) DO NOTHING
)
INSERT INTO plan_row (plan_id, body, sha256, valid_from, recorded_from)
VALUES (:id, CAST(:body AS jsonb), :sha256, :valid_from, :version)
