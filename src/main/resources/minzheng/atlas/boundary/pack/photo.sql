SELECT media_type, bytes FROM photo WHERE sha256 = :sha256
