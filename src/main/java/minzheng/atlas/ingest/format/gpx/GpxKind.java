package minzheng.atlas.ingest.format.gpx;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of thing in a GPX file, each a layer of its own. */
enum GpxKind {
    WAYPOINTS("wpt"),
    ROUTES("rte"),
    TRACKS("trk");

    private final String element;

    GpxKind(String element) {
        this.element = element;
    }

    String element() {
        return element;
    }

    String layer() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<GpxKind> ofElement(String element) {
        return Arrays.stream(values())
                .filter(kind -> kind.element.equals(element))
                .findFirst();
    }

    static Optional<GpxKind> ofLayer(String layer) {
        return Arrays.stream(values())
                .filter(kind -> kind.layer().equals(layer))
                .findFirst();
    }
}
