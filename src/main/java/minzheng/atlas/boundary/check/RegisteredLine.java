package minzheng.atlas.boundary.check;

import java.util.List;
import minzheng.atlas.boundary.BoundaryLine;
import minzheng.atlas.boundary.BoundaryMarker;

/**
 * A line with what the register has on it.
 *
 * @param markers its own, and those of other lines that have a chainage on it
 */
record RegisteredLine(BoundaryLine line, List<BoundaryMarker> markers) {
    List<BoundaryMarker> own() {
        return markers.stream()
                .filter(marker -> marker.lineId().equals(line.id()))
                .toList();
    }
}
