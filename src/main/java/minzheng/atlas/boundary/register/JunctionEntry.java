package minzheng.atlas.boundary.register;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import minzheng.atlas.boundary.TriJunction;
import org.jdbi.v3.core.mapper.Nested;

/** A point where units meet, with their names. */
public record JunctionEntry(
        @Nested @JsonUnwrapped TriJunction row,
        List<String> unitNames,
        boolean comparable,
        @JsonIgnore String sortKey,
        long rowId,
        long recordedFrom)
        implements Entry<TriJunction> {}
