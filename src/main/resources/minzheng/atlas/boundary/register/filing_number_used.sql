-- whether what is believed of this line or marker rests on a filing of this number already, at whatever date
SELECT EXISTS (SELECT FROM boundary_line_row r
               WHERE :kind = 'boundary_line' AND r.line_id = :id AND r.filing_number = :number
                 AND r.overlay_id IS NULL AND r.recorded_to = 9223372036854775807)
    OR EXISTS (SELECT FROM boundary_marker_row r
               WHERE :kind = 'boundary_marker' AND r.marker_id = :id AND r.filing_number = :number
                 AND r.overlay_id IS NULL AND r.recorded_to = 9223372036854775807)
