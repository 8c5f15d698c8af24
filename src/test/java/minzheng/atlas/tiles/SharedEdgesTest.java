package minzheng.atlas.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import minzheng.atlas.db.Edit;
import minzheng.atlas.db.Reading;
import minzheng.atlas.division.Division;
import minzheng.atlas.division.DivisionRows;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.JaggedCoverage;
import minzheng.atlas.support.PostgisExtension;
import minzheng.atlas.support.Served;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;

/** Neighbours in a tile share every vertex of their common edges, as GDAL decodes it. */
class SharedEdgesTest {
    @RegisterExtension
    static final PostgisExtension postgis = new PostgisExtension();

    private static final String BEHIND = """
            SELECT NOT EXISTS (SELECT 1 FROM generalisation g JOIN table_version t ON t.name = 'division_row'
                               WHERE g.level = 'community' AND g.version = t.version)""";

    @TempDir
    static Path folder;

    private static Served served;

    @BeforeAll
    static void start() throws InterruptedException {
        GridCity city = GridCity.build(postgis);
        // 4 x 4 communities of 2 km a side and 512 vertices on each, beside the city
        List<Geometry> shapes = new JaggedCoverage(109, 22.8, 0.02, 9, 7).units(4, 4);
        List<Division> units = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            units.add(community("c" + i, shapes.get(i)));
        }
        city.record(Edit.LOAD, change -> DivisionRows.insert(change, units, null));
        served = Served.start(postgis, LocalDate.of(2025, 6, 30));
        awaitOutlines();
    }

    private static void awaitOutlines() throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (postgis.database()
                .read(handle -> handle.createQuery(BEHIND).mapTo(Boolean.class).one())) {
            assertThat(System.nanoTime()).as("outlines are made").isLessThan(end);
            Thread.sleep(100);
        }
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static Division community(String name, Geometry shape) {
        return new Division(
                GridCity.uuid(name),
                "jagged",
                name,
                "community",
                false,
                name,
                name,
                "community",
                null,
                shape,
                null,
                List.of(),
                "jagged",
                true,
                GridCity.FOUNDED,
                Reading.FOREVER);
    }

    @Test
    void squaresMeetInSevenEdges() {
        List<Geometry> townships = shapes("divisions-township", "WebMercatorQuad/10/445/819");

        Map<LineSegment, Integer> edges = new HashMap<>();
        for (Geometry township : townships) {
            Coordinate[] ring = township.getCoordinates();
            for (int i = 1; i < ring.length; i++) {
                LineSegment edge = new LineSegment(ring[i - 1], ring[i]);
                edge.normalize();
                edges.merge(edge, 1, Integer::sum);
            }
        }
        // six squares, three a row: 24 sides, 7 of them between two
        assertThat(edges).hasSize(17);
        assertThat(edges.values().stream().filter(times -> times == 2)).hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WebMercatorQuad/11/890/1644",
                "WebMercatorQuad/12/1781/3288",
                "WebMercatorQuad/14/7124/13153",
                "WebMercatorQuad/15/14249/26307",
                "CGCS2000Quad/10/382/1644",
                "CGCS2000Quad/13/3057/13153"
            })
    void jaggedNeighboursHaveNeitherGapsNorOverlaps(String tile) {
        List<Geometry> communities = shapes("divisions-community", tile);

        assertThat(communities).hasSizeGreaterThan(1).allMatch(Geometry::isValid);
        Geometry[] broken = CoverageValidator.validate(communities.toArray(Geometry[]::new));
        assertThat(broken).containsOnlyNulls();
    }

    private static List<Geometry> shapes(String collection, String tile) {
        return DecodedTile.of(served.api().get("/ogc/collections/" + collection + "/tiles/" + tile), folder)
                .shapes(collection);
    }
}
