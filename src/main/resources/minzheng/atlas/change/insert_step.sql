INSERT INTO boundary_change_step (change_id, step, done_on, document, note, actor)
VALUES (:id, :step, :done_on, :document, CAST(:note AS text), :actor)
