package minzheng.atlas.ingest.column;

import java.util.Optional;
import minzheng.atlas.ingest.Finding;

/**
 * What columns named only X and Y mean. Surveyors write X for north, programs for east, so only values that can be
 * nothing else decide: in China longitudes (73 to 136) and latitudes (3 to 54), northings (7 digits) and eastings (6
 * digits, 8 with the number of the zone) never overlap.
 */
enum PlainAxes {
    X_IS_NORTH("X 为北（纵）、Y 为东（横） / X as north, Y as east"),
    X_IS_EAST("X 为东（横）、Y 为北（纵） / X as east, Y as north");

    private final String words;

    PlainAxes(String words) {
        this.words = words;
    }

    static Optional<PlainAxes> of(double x, double y) {
        if (isEastNorth(x, y)) {
            return Optional.of(X_IS_EAST);
        }
        return isEastNorth(y, x) ? Optional.of(X_IS_NORTH) : Optional.empty();
    }

    Finding taken() {
        return Finding.warning(
                "axes_taken",
                "X、Y 两列按数值判断：" + words,
                "不对则用 --map northing=列 --map easting=列 指定 / if wrong, name the columns with --map");
    }

    private static boolean isEastNorth(double east, double north) {
        boolean degrees = within(73, east, 136) && within(3, north, 54);
        boolean metres = within(1e6, north, 6.5e6) && (within(1e5, east, 1e6) || within(13e6, east, 46e6));
        return degrees || metres;
    }

    private static boolean within(double low, double value, double high) {
        return value >= low && value < high;
    }
}
