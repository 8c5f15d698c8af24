-- What has no coordinates is in every box. A GiST index finds it only by reading all of itself, as its inner pages do not
-- tell where there are nulls.
CREATE INDEX facility_row_without_shape ON facility_row (facility_id) WHERE geom IS NULL;
