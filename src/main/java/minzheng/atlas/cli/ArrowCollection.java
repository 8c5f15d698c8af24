package minzheng.atlas.cli;

import java.util.List;
import java.util.UUID;
import minzheng.atlas.boundary.verdict.Arrow;
import minzheng.atlas.boundary.verdict.MarkerVerdict;
import minzheng.atlas.boundary.verdict.VerdictTable;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Verdicts as a GeoJSON FeatureCollection. */
record ArrowCollection(String type, List<Feature> features) {
    record Feature(String type, UUID id, @Nullable Geometry geometry, MarkerVerdict properties) {}

    static ArrowCollection of(VerdictTable table) {
        return new ArrowCollection(
                "FeatureCollection",
                table.verdicts().stream()
                        .map(verdict -> new Feature("Feature", verdict.marker().markerId(), Arrow.of(verdict), verdict))
                        .toList());
    }
}
