package minzheng.atlas.ingest.fieldlist;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import minzheng.atlas.boundary.verdict.MeasuredPoint;
import minzheng.atlas.ingest.Finding;

/**
 * What a file holds.
 *
 * @param crs its coordinates were read in
 * @param unreadableRows left out, each with a finding
 */
public record FieldList(
        String format,
        String crs,
        int unreadableRows,
        List<Finding> findings,
        @JsonIgnore List<MeasuredPoint> points) {}
