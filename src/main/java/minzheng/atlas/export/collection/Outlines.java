package minzheng.atlas.export.collection;

import java.util.HashMap;
import java.util.Map;
import minzheng.atlas.db.Reading;
import minzheng.atlas.division.DivisionFilter;
import org.locationtech.jts.geom.Geometry;

/** Outlines of divisions by code, for results that are about divisions. */
final class Outlines {
    private Outlines() {}

    static Map<String, Geometry> of(Sources sources, Reading reading) {
        Map<String, Geometry> outlines = new HashMap<>();
        sources.divisions().each(reading, DivisionFilter.ALL, Integer.MAX_VALUE, entry -> {
            Geometry outline = entry.row().geom();
            if (outline != null) {
                outlines.put(entry.row().code(), outline);
            }
        });
        return outlines;
    }
}
