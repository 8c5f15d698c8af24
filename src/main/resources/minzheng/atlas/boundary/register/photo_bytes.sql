SELECT bytes FROM photo WHERE sha256 = :sha256
