SELECT revision FROM overlay WHERE id = :id
