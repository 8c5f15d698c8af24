package minzheng.atlas.demo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * An invented marker.
 *
 * @param line code of the line it is numbered on
 * @param member A or B of a double marker, else empty
 * @param serial null at a tri-junction, whose number belongs to no line's series
 * @param managing division code
 * @param place degrees, EPSG:4490
 * @param chainages metres by line code
 */
record DemoMarker(
        String line,
        String number,
        String member,
        @Nullable Integer serial,
        String name,
        int faces,
        String material,
        String managing,
        Coordinate place,
        Survey survey,
        double heightM,
        List<Reference> references,
        Map<String, Double> chainages) {
    /** A thing nearby; its own coordinates follow from azimuth and distance before any defect. */
    record Reference(String name, String position, double azimuthDeg, double distanceM, Coordinate place) {}

    String id() {
        return number + member;
    }

    String erection() {
        return member.isEmpty() ? "single" : "double";
    }

    DemoMarker numberedLike(DemoMarker other) {
        return new DemoMarker(
                line,
                other.number,
                member,
                other.serial,
                other.name,
                faces,
                material,
                managing,
                place,
                survey,
                heightM,
                references,
                chainages);
    }

    DemoMarker with(Coordinate newPlace, List<Reference> newReferences) {
        return new DemoMarker(
                line,
                number,
                member,
                serial,
                name,
                faces,
                material,
                managing,
                newPlace,
                survey,
                heightM,
                newReferences,
                chainages);
    }
}
