-- one id names one thing of the register, of whatever kind
SELECT EXISTS (SELECT FROM boundary_line WHERE id = :id)
    OR EXISTS (SELECT FROM tri_junction WHERE id = :id)
    OR EXISTS (SELECT FROM boundary_marker WHERE id = :id)
    OR EXISTS (SELECT FROM linear_feature WHERE id = :id)
    OR EXISTS (SELECT FROM inspection_task WHERE id = :id)
    OR EXISTS (SELECT FROM marker_observation WHERE id = :id)
    OR EXISTS (SELECT FROM hazard WHERE id = :id)
    OR EXISTS (SELECT FROM marker_action WHERE id = :id)
