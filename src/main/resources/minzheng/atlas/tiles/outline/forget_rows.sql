DELETE FROM generalised_outline WHERE row_id = ANY (:rows)
