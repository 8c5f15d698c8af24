SELECT coalesce(max(version), 0) FROM data_version
