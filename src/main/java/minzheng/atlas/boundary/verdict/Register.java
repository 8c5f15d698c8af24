package minzheng.atlas.boundary.verdict;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import minzheng.atlas.boundary.BoundaryLine;
import minzheng.atlas.boundary.BoundaryMarker;

/** The chosen lines and their markers, in the order of line and serial; only read. */
public final class Register {
    private final Map<UUID, String> codes;
    private final List<BoundaryMarker> markers;

    public Register(List<BoundaryLine> lines, List<BoundaryMarker> all) {
        this.codes = lines.stream().collect(Collectors.toMap(BoundaryLine::id, BoundaryLine::code));
        this.markers = all.stream()
                .filter(marker -> codes.containsKey(marker.lineId()))
                .toList();
    }

    public List<BoundaryMarker> markers() {
        return markers;
    }

    MarkerName name(BoundaryMarker marker) {
        return new MarkerName(marker.id(), line(marker), marker.number(), marker.member());
    }

    String line(BoundaryMarker marker) {
        return codes.getOrDefault(marker.lineId(), "");
    }
}
