DELETE FROM overlay WHERE id = :id
