package minzheng.atlas.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;

class SchematicOutlinesTest {

    private static final Path FOLDER = Path.of("gisdata/nanning-schematic");

    private final List<Outline> counties = read("counties");
    private final List<Outline> townships = read("townships");

    private static List<Outline> read(String name) {
        try {
            return OutlineFiles.read(FOLDER.resolve(name + ".geojson"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Geometry[] shapes(List<Outline> outlines) {
        return outlines.stream().map(Outline::shape).toArray(Geometry[]::new);
    }

    private List<Outline> townshipsOf(Outline county) {
        return townships.stream()
                .filter(t -> t.code().startsWith(county.code()))
                .toList();
    }

    @Test
    void twelveCountiesAndTheir127TownshipsAreValidCoverages() {
        assertThat(counties).hasSize(12);
        assertThat(townships).hasSize(127);
        assertThat(CoverageValidator.isValid(shapes(counties))).isTrue();
        assertThat(CoverageValidator.isValid(shapes(townships))).isTrue();
        assertThat(townships).allSatisfy(t -> assertThat(t.shape().isValid()).isTrue());
    }

    @Test
    void theTownshipsOfACountyGiveBackItsOutlineVertexForVertex() {
        for (var county : counties) {
            var union = CoverageUnion.union(shapes(townshipsOf(county)));
            assertThat(vertices(union)).as(county.name()).isEqualTo(vertices(county.shape()));
            assertThat(union.getArea()).isEqualTo(county.shape().getArea(), within(1e-9));
        }
    }

    private static List<String> vertices(Geometry shape) {
        return Arrays.stream(shape.getCoordinates())
                .map(p -> p.x + " " + p.y)
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void theCityIsTheUnionOfItsCounties() {
        var city = read("prefecture").get(0).shape();
        assertThat(city.equalsTopo(CoverageUnion.union(shapes(counties)))).isTrue();
        assertThat(vertices(city)).isEqualTo(vertices(CoverageUnion.union(shapes(counties))));
    }

    @Test
    void onlyTheCountyWithAnExclaveHasATownshipInTwoParts() {
        assertThat(counties.stream().filter(c -> c.shape().getNumGeometries() > 1))
                .extracting(Outline::name)
                .containsExactly("西乡塘区");
        assertThat(townships.stream().filter(t -> t.shape().getNumGeometries() > 1))
                .singleElement()
                .satisfies(t -> assertThat(t.code()).startsWith("450107"));
    }

    @Test
    void noTownshipIsASliver() {
        assertThat(townships).allSatisfy(t -> {
            var area = LocalPlane.areaKm2(t.shape());
            assertThat(area).as(t.name()).isBetween(5.0, 600.0);
            // 4 pi A / P² is 1 for a circle and 0.03 for a strip a hundred times as long as wide
            double perimeter = t.shape().getLength();
            assertThat(4 * Math.PI * t.shape().getArea() / (perimeter * perimeter))
                    .as(t.name())
                    .isGreaterThan(0.2);
        });
    }

    @Test
    void everySeatLiesInsideItsTownshipAwayFromTheBorder() {
        assertThat(townships).allSatisfy(t -> {
            var seat = LocalPlane.FACTORY.createPoint(t.seat());
            assertThat(t.shape().contains(seat)).as(t.name()).isTrue();
            assertThat(t.shape().getBoundary().distance(seat) * 100)
                    .as(t.name())
                    .isGreaterThan(0.3);
        });
    }

    @Test
    void managementAreasStayInTheirCountyAndCrossTownshipBorders() throws IOException {
        var listed = new CsvFile(Path.of("seeds/divisions/management-areas.csv")).read();
        var areas = read("management-areas");
        assertThat(areas).hasSameSizeAs(listed).hasSize(14);
        for (int i = 0; i < areas.size(); i++) {
            var shape = areas.get(i).shape();
            var countyCode = listed.get(i).getField("county_code");
            var county = counties.stream()
                    .filter(c -> c.code().equals(countyCode))
                    .min(Comparator.comparing(Outline::code))
                    .orElseThrow();
            assertThat(shape.isValid()).isTrue();
            // clipped to the county on the 1e-6° grid: a corner may be one grid step off the line
            assertThat(shape.difference(county.shape()).getArea()).isLessThan(1e-9);
            assertThat(townships.stream()
                            .filter(t -> t.shape().intersection(shape).getArea() > 1e-5))
                    .as(areas.get(i).name())
                    .hasSizeGreaterThan(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"prefecture", "counties", "townships", "management-areas"})
    void everyFileAndFeatureSaysThatItIsSchematic(String name) throws IOException {
        var lines = Files.readAllLines(FOLDER.resolve(name + ".geojson"));
        assertThat(lines.get(0)).contains("\"notice\":\"示意，不作划界依据\"");
        assertThat(lines.subList(1, lines.size() - 1))
                .allSatisfy(line -> assertThat(line).contains("\"synthetic\":true", "\"coord_source\":\"schematic\""));
    }
}
