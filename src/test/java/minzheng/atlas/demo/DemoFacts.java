package minzheng.atlas.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** The committed demonstration data, read as plainly as possible: no rule engine, no database, loops only. */
final class DemoFacts {
    static final Path HOME = Path.of("").toAbsolutePath();

    /** One line of facilities.geojson. */
    record Facility(JsonNode properties, Coordinate place) {
        String text(String field) {
            return properties.path(field).asText("");
        }

        String kind() {
            return text("kind");
        }

        boolean isOneOf(String... kinds) {
            return List.of(kinds).contains(kind());
        }

        boolean operates() {
            return text("status").equals("operating");
        }

        JsonNode detail(String attribute) {
            return properties.path("details").path(attribute);
        }

        boolean is(String attribute) {
            return detail(attribute).asBoolean();
        }

        long number(String attribute) {
            return detail(attribute).asLong();
        }

        boolean holdsOn(LocalDate day) {
            return covers(properties, day);
        }
    }

    record Division(String code, String type, String parent, LocalDate from, LocalDate to) {}

    private final List<Facility> facilities = new ArrayList<>();
    private final List<JsonNode> residentialAreas = new ArrayList<>();
    private final List<Division> divisions = new ArrayList<>();
    private final Map<String, String> parents = new HashMap<>();
    private final List<Outline> townships;
    private final List<Outline> areas;

    DemoFacts() {
        try {
            var demo = HOME.resolve("gisdata/nanning-demo");
            for (var feature : features(demo.resolve("facilities.geojson"))) {
                var at = feature.path("geometry").path("coordinates");
                facilities.add(new Facility(
                        feature.get("properties"),
                        at.isArray()
                                ? new Coordinate(at.get(0).asDouble(), at.get(1).asDouble())
                                : null));
            }
            features(demo.resolve("residential-areas.geojson"))
                    .forEach(area -> residentialAreas.add(area.get("properties")));
            readDivisions();
            townships = OutlineFiles.read(HOME.resolve("gisdata/nanning-schematic/townships.geojson"));
            areas = OutlineFiles.read(HOME.resolve("gisdata/nanning-schematic/management-areas.geojson"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode features(Path file) throws IOException {
        return JsonMapper.builder().build().readTree(file.toFile()).get("features");
    }

    /** A change of the same code ends the row before it. */
    private void readDivisions() throws IOException {
        var changed = new HashMap<String, LocalDate>();
        for (var name : List.of("changes.csv", "nanning.csv")) {
            for (var row : new CsvFile(HOME.resolve("seeds/divisions").resolve(name)).read()) {
                var code = row.getField("code");
                var to = date(row.getField("valid_to"), changed.getOrDefault(code, LocalDate.MAX));
                var from = date(row.getField("valid_from"), LocalDate.MIN);
                divisions.add(new Division(code, row.getField("type"), row.getField("parent_code"), from, to));
                parents.put(code, row.getField("parent_code"));
                if (name.equals("changes.csv")) {
                    changed.put(code, from);
                }
            }
        }
    }

    private static LocalDate date(String text, LocalDate otherwise) {
        return text.isEmpty() ? otherwise : LocalDate.parse(text);
    }

    private static boolean covers(JsonNode properties, LocalDate day) {
        var to = properties.path("valid_to");
        return !day.isBefore(LocalDate.parse(properties.get("valid_from").asText()))
                && (to.isNull() || day.isBefore(LocalDate.parse(to.asText())));
    }

    List<Facility> states() {
        return facilities;
    }

    List<Facility> operating(LocalDate day, Predicate<Facility> wanted) {
        return facilities.stream()
                .filter(f -> f.holdsOn(day) && f.operates() && wanted.test(f))
                .toList();
    }

    long sum(LocalDate day, Predicate<Facility> wanted, ToLongFunction<Facility> value) {
        return operating(day, wanted).stream().mapToLong(value).sum();
    }

    Set<String> units(LocalDate day, String... types) {
        var units = new HashSet<String>();
        for (var row : divisions) {
            if (List.of(types).contains(row.type()) && !day.isBefore(row.from()) && day.isBefore(row.to())) {
                units.add(row.code());
            }
        }
        return units;
    }

    /** Units of the set in which something wanted operates, by declaration. */
    Set<String> covered(LocalDate day, Set<String> units, Predicate<Facility> wanted) {
        var covered = new HashSet<String>();
        for (var facility : operating(day, wanted)) {
            for (var unit = unitOf(facility); unit != null; unit = parents.get(unit)) {
                covered.add(unit);
            }
        }
        covered.retainAll(units);
        return covered;
    }

    long countIn(LocalDate day, String unit, Predicate<Facility> wanted) {
        return operating(day, wanted).stream()
                .filter(f -> unitOf(f).equals(unit) || unitOf(f).startsWith(unit))
                .count();
    }

    /** The declared unit; the township that holds the point where only a county is declared. */
    String unitOf(Facility facility) {
        var declared = facility.text("declared_code");
        return declared.length() == 6 && facility.place() != null ? townshipAt(facility.place()) : declared;
    }

    String townshipAt(Coordinate place) {
        return holding(townships, place).get(0);
    }

    String townshipOf(String code) {
        return code.length() == 12 ? parents.get(code) : code;
    }

    Set<String> areasWith(LocalDate day, String codePrefix, Predicate<Facility> wanted) {
        var found = new HashSet<String>();
        operating(day, wanted).stream()
                .filter(f -> f.place() != null)
                .forEach(f -> found.addAll(holding(areas, f.place())));
        found.removeIf(code -> !code.startsWith(codePrefix));
        return found;
    }

    private static List<String> holding(List<Outline> outlines, Coordinate place) {
        var point = new GeometryFactory().createPoint(place);
        return outlines.stream()
                .filter(outline -> outline.shape().covers(point))
                .map(Outline::code)
                .toList();
    }

    List<JsonNode> residentialAreas(LocalDate day) {
        return residentialAreas.stream().filter(area -> covers(area, day)).toList();
    }

    boolean isServed(JsonNode area, LocalDate day) {
        var facility = area.path("elder_care_facility").asText("");
        return operating(day, f -> f.text("external_id").equals(facility)).size() == 1;
    }

    long households(LocalDate counted) throws IOException {
        return new CsvFile(HOME.resolve("seeds/population/nanning.csv"))
                .read().stream()
                        .filter(r -> r.getField("counted_on").equals(counted.toString()))
                        .filter(r -> r.getField("division_code").length() == 9)
                        .mapToLong(r -> Long.parseLong(r.getField("households")))
                        .sum();
    }
}
