INSERT INTO pack_note (id, line_id, task_id, marker_id, what, item, reason, signed_a_name, signed_a_unit,
                       signed_b_name, signed_b_unit, signed_on, actor, recorded_from)
VALUES (:id, :line, :task, :marker, :what, :item, :reason, :signed_a_name, :signed_a_unit,
        :signed_b_name, :signed_b_unit, :signed_on, :actor, :version)
