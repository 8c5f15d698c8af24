SELECT codes FROM unit_list WHERE sha256 LIKE :sha256 || '%'
