package minzheng.atlas.boundary.register;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import minzheng.atlas.boundary.LinearFeature;
import org.jdbi.v3.core.mapper.Nested;

/** A river, road or the like. */
public record FeatureEntry(
        @Nested @JsonUnwrapped LinearFeature row,
        @JsonIgnore String sortKey,
        long rowId,
        long recordedFrom) implements Entry<LinearFeature> {}
