SELECT id FROM import WHERE state = ANY (:states)
