INSERT INTO import (id, actor, target, source, file_name, sha256, bytes, state, options, detected)
VALUES (:id, :actor, :target, :source, :file_name, :sha256, :bytes, :state, CAST(:options AS jsonb), CAST(:detected AS jsonb))
