SELECT sha256, media_type, octet_length(bytes) AS size, received_at, actor FROM photo WHERE sha256 = :sha256
