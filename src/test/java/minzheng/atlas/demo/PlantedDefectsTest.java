package minzheng.atlas.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import minzheng.atlas.geometry.Geodesic;
import minzheng.atlas.geometry.LocalMetres;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/** The committed register has the defects that its ORIGIN.md lists, of that size, and no other of these kinds. */
class PlantedDefectsTest {
    private final List<JsonNode> lines = features("lines");
    private final List<JsonNode> markers = features("markers");

    private static List<JsonNode> features(String name) {
        try {
            var list = new ArrayList<JsonNode>();
            new JsonMapper()
                    .readTree(DemoFacts.HOME
                            .resolve("gisdata/nanning-demo-boundary/%s.geojson".formatted(name))
                            .toFile())
                    .get("features")
                    .forEach(list::add);
            return list;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(JsonNode feature, String field) {
        return feature.at("/properties/" + field).asText();
    }

    private static double number(JsonNode feature, String field) {
        return feature.at("/properties/" + field).asDouble();
    }

    private static JsonNode named(List<JsonNode> features, String field, String name) {
        return features.stream()
                .filter(feature -> text(feature, field).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Course course(JsonNode feature) {
        var pieces = new ArrayList<LineString>();
        feature.at("/geometry/coordinates").forEach(piece -> {
            var points = new ArrayList<Coordinate>();
            piece.forEach(
                    p -> points.add(new Coordinate(p.get(0).asDouble(), p.get(1).asDouble())));
            pieces.add(LocalPlane.FACTORY.createLineString(points.toArray(Coordinate[]::new)));
        });
        return new Course(pieces);
    }

    private static Coordinate place(JsonNode feature) {
        return new Coordinate(
                feature.at("/geometry/coordinates/0").asDouble(),
                feature.at("/geometry/coordinates/1").asDouble());
    }

    private static double metresOff(Course line, Coordinate place) {
        var metres = LocalMetres.at(place);
        return metres.of(line.shape()).distance(LocalPlane.FACTORY.createPoint(metres.of(place)));
    }

    private static boolean isComparable(JsonNode feature) {
        return !feature.get("geometry").isNull();
    }

    private List<JsonNode> markersOf(JsonNode line) {
        return markers.stream()
                .filter(marker -> text(marker, "line_code").equals(text(line, "code")))
                .toList();
    }

    @Test
    void oneSingleMarkerIsOffItsLine() {
        var off = new ArrayList<String>();
        for (var marker : markers) {
            var line = named(lines, "code", text(marker, "line_code"));
            if (!isComparable(marker) || text(marker, "erection").equals("double")) {
                continue;
            }
            double metres = metresOff(course(line), place(marker));
            if (metres > 0.01) {
                off.add("%s %.2f".formatted(text(marker, "number"), metres));
            }
        }
        assertThat(off).containsExactly("01050108005Q 3.20");
    }

    @Test
    void twoSerialsAreSwappedAndOneIsMissing() {
        var swapped = new ArrayList<String>();
        var missing = new ArrayList<String>();
        for (var line : lines) {
            var serials = markersOf(line).stream()
                    .filter(marker -> marker.at("/properties/serial").isInt())
                    .toList();
            var present = serials.stream()
                    .map(marker -> (int) number(marker, "serial"))
                    .distinct()
                    .sorted()
                    .toList();
            IntStream.rangeClosed(1, present.get(present.size() - 1))
                    .filter(serial -> !present.contains(serial))
                    .forEach(serial -> missing.add(text(line, "code") + " " + serial));
            for (int i = 1; i < serials.size(); i++) {
                if (chainage(serials.get(i)) < chainage(serials.get(i - 1))) {
                    swapped.add(text(serials.get(i - 1), "number") + " " + text(serials.get(i), "number"));
                }
            }
        }
        assertThat(swapped).containsExactly("01030109011Q 01030109012Q");
        assertThat(missing).containsExactly("SL01220125 6");
    }

    private static double chainage(JsonNode marker) {
        var chainages = text(marker, "chainages");
        int from = chainages.indexOf(text(marker, "line_code"))
                + text(marker, "line_code").length()
                + 1;
        return Double.parseDouble(chainages.substring(from).split(";")[0]);
    }

    @Test
    void oneCountAndOneLengthAreWrong() {
        var miscounted = new ArrayList<String>();
        var mismeasured = new ArrayList<String>();
        for (var line : lines) {
            long singles = markersOf(line).stream()
                    .filter(marker -> text(marker, "erection").equals("single"))
                    .count();
            if (singles != number(line, "registered_single")) {
                miscounted.add(
                        "%s %d of %.0f".formatted(text(line, "code"), singles, number(line, "registered_single")));
            }
            double ratio = isComparable(line)
                    ? number(line, "registered_length_m") / course(line).lengthM()
                    : 1;
            if (Math.abs(ratio - 1) > 1e-4) {
                mismeasured.add("%s %.4f".formatted(text(line, "code"), ratio));
            }
        }
        assertThat(miscounted).containsExactly("SL01250126 15 of 18");
        assertThat(mismeasured).containsExactly("SL01070122 1.0200");
    }

    @Test
    void oneRiverHasLeftItsLine() {
        var drifted = new ArrayList<String>();
        for (var river : features("features")) {
            var line = course(named(lines, "code", text(river, "code").replace("SX", "SL")));
            double most = 0;
            for (var p : course(river).shape().getCoordinates()) {
                most = Math.max(most, metresOff(line, p));
            }
            if (most > 0.01) {
                drifted.add("%s %.1f".formatted(text(river, "code"), most));
            }
        }
        assertThat(drifted).containsExactly("SX01020103 35.0");
    }

    @Test
    void oneJunctionIsOffAndOneLineEndsShortOfIts() {
        var ends = new ArrayList<Coordinate>();
        var loose = new ArrayList<String>();
        var junctions = features("junctions");
        for (var line : lines) {
            if (!isComparable(line)) {
                continue;
            }
            var course = course(line);
            for (var end : List.of(course.start(), course.end())) {
                ends.add(end);
                double metres = nearest(
                        end, junctions.stream().map(PlantedDefectsTest::place).toList());
                if (metres > 0.01) {
                    loose.add("%s %.2f".formatted(text(line, "code"), metres));
                }
            }
        }
        var off = new ArrayList<String>();
        for (var junction : junctions) {
            double metres = nearest(place(junction), ends);
            if (metres > 0.01) {
                off.add("%s %.2f".formatted(text(junction, "code"), metres));
            }
        }
        assertThat(off).containsExactly("SJ010301050108 4.00");
        assertThat(loose)
                .as("three lines end where the misplaced junction should be")
                .containsExactly("SL01030105 4.00", "SL01030108 4.00", "SL01050108 4.00", "SL01220126 6.00");
    }

    private static double nearest(Coordinate place, List<Coordinate> others) {
        return others.stream()
                .mapToDouble(other -> Geodesic.distance(place, other))
                .min()
                .orElseThrow();
    }

    @Test
    void oneReferenceObjectIsNearerThanRegistered() {
        var wrong = new ArrayList<String>();
        for (var marker : markers) {
            boolean degrees = text(marker, "document_crs").equals("EPSG:4490");
            var at = degrees
                    ? place(marker)
                    : new Coordinate(number(marker, "document_x"), number(marker, "document_y"));
            for (var reference : marker.at("/properties/reference_objects")) {
                var there = new Coordinate(
                        reference.get("east").asDouble(), reference.get("north").asDouble());
                double measured = degrees ? Geodesic.distance(at, there) : at.distance(there);
                double more = reference.get("distance_m").asDouble() - measured;
                if (Math.abs(more) > 0.06) {
                    wrong.add("%s %s %.1f"
                            .formatted(
                                    text(marker, "number"),
                                    reference.get("name").asText(),
                                    more));
                }
                double azimuth = degrees
                        ? Geodesic.azimuth(at, there)
                        : Math.toDegrees(Math.atan2(there.x - at.x, there.y - at.y));
                double turned = Math.IEEEremainder(reference.get("azimuth_deg").asDouble() - azimuth, 360);
                assertThat(turned).isEqualTo(0, within(0.2));
            }
        }
        assertThat(wrong).singleElement().asString().startsWith("01020122006Q").endsWith(" 5.0");
    }

    @Test
    void nothingIsSilentAboutBeingInvented() {
        for (var name : List.of("lines", "junctions", "markers", "features")) {
            assertThat(features(name)).allSatisfy(feature -> {
                assertThat(feature.at("/properties/synthetic").asBoolean()).isTrue();
                assertThat(text(feature, "name")).contains("示例");
            });
        }
    }
}
