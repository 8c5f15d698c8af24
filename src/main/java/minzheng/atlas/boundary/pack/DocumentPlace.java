package minzheng.atlas.boundary.pack;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Coordinates as a document or a survey gives them, on its own datum.
 *
 * @param crs as written there, empty where nothing is known
 * @param east easting in metres, or longitude in degrees
 */
record DocumentPlace(
        String crs, @Nullable Double east, @Nullable Double north) {
    static DocumentPlace of(@Nullable Geometry geometry, @Nullable String crs) {
        return geometry == null || crs == null
                ? new DocumentPlace("", null, null)
                : new DocumentPlace(crs, geometry.getCoordinate().x, geometry.getCoordinate().y);
    }

    /** No projected system used in China has eastings below 180 m. */
    boolean isDegrees() {
        return east != null && Math.abs(east) <= 180;
    }

    String eastShown() {
        return shown(east);
    }

    String northShown() {
        return shown(north);
    }

    private String shown(@Nullable Double value) {
        return value == null ? "" : String.format(Locale.ROOT, isDegrees() ? "%.8f" : "%.3f", value);
    }

    @Override
    public String toString() {
        return east == null ? "" : "%s\n%s\n%s".formatted(crs, eastShown(), northShown());
    }
}
