SELECT CAST(pg_advisory_unlock(4501002, hashtext(CAST(CAST(:id AS uuid) AS text))) AS text)
