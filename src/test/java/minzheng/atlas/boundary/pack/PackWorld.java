package minzheng.atlas.boundary.pack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import minzheng.atlas.boundary.BoundaryLine;
import minzheng.atlas.boundary.BoundaryMarker;
import minzheng.atlas.boundary.BoundaryRows;
import minzheng.atlas.boundary.InspectionCatalogue;
import minzheng.atlas.boundary.InspectionRound;
import minzheng.atlas.boundary.InspectionTask;
import minzheng.atlas.boundary.LinePart;
import minzheng.atlas.boundary.MarkerObservation;
import minzheng.atlas.boundary.ReferenceObject;
import minzheng.atlas.db.Edit;
import minzheng.atlas.db.Reading;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.GridCity.Unit;
import minzheng.atlas.support.PostgisExtension;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * A line of the grid city that goes two cells east along a river and then two cells north-east, with markers 01, 02 and 03
 * at its beginning, bend and end; each has as many reference objects as a test says.
 */
public final class PackWorld {
    static final LocalDate TODAY = LocalDate.of(2025, 6, 30);
    static final UUID LINE = GridCity.uuid("line");
    static final UUID TASK = GridCity.uuid("task");
    static final byte[] PICTURE = picture();
    static final String PHOTO = sha256(PICTURE);

    /** Metres east of the marker at which 01 was measured in these tests: a thousandth of a cell, so about one. */
    static final double MEASURED_EAST_CELLS = 0.001;

    private static final GeometryFactory STORED = new GeometryFactory(new PrecisionModel(), 4490);
    private static final GeometryFactory DOCUMENT = new GeometryFactory();
    private static final LocalDate FROM = LocalDate.of(2001, 1, 1);

    private final GridCity city;

    private PackWorld(GridCity city) {
        this.city = city;
    }

    /** With the numbers of reference objects of markers 01, 02 and 03; nothing is observed yet. */
    public static PackWorld build(PostgisExtension postgis, int... referenceObjects) {
        GridCity city = GridCity.build(postgis);
        city.record(Edit.LOAD, change -> {
            new InspectionCatalogue(List.of(new InspectionRound("R5", "第五轮", "round 5", 2023, 2027, "test")), List.of())
                    .save(change);
            BoundaryRows.insertLines(change, List.of(line()), null);
            BoundaryRows.insertMarkers(
                    change,
                    IntStream.rangeClosed(1, 3)
                            .mapToObj(serial -> marker(serial, referenceObjects[serial - 1]))
                            .toList(),
                    null);
            BoundaryRows.insertTasks(change, List.of(task()), null);
            change.handle()
                    .createUpdate("INSERT INTO photo (sha256, media_type, bytes, actor)"
                            + " VALUES (:sha256, 'image/png', :bytes, '测试员')")
                    .bind("sha256", PHOTO)
                    .bind("bytes", PICTURE)
                    .execute();
        });
        return new PackWorld(city);
    }

    GridCity city() {
        return city;
    }

    /** A team's word on a marker, with what it saw of the reference objects and how many photos of it are there. */
    void observe(int serial, String condition, List<ReferenceObject> objects, List<String> photos) {
        city.record(
                Edit.LOAD,
                change -> BoundaryRows.insertObservations(
                        change, List.of(observation(serial, condition, objects, photos)), null));
    }

    /** Everything in order: three markers intact, with a photo each. */
    public void observeAllIntact() {
        for (int serial = 1; serial <= 3; serial++) {
            observe(serial, "intact", List.of(), List.of(PHOTO));
        }
    }

    static UUID markerId(int serial) {
        return GridCity.uuid("marker" + serial);
    }

    static Point place(int serial) {
        return switch (serial) {
            case 1 -> GridCity.corner(0, 2);
            case 2 -> GridCity.corner(2, 2);
            default -> GridCity.corner(4, 4);
        };
    }

    static ReferenceObject object(String name, @Nullable String state) {
        return new ReferenceObject(name, "东侧", 90.0, "true", 12.5, null, null, state);
    }

    private static BoundaryLine line() {
        LineString course = DOCUMENT.createLineString(
                new Coordinate[] {place(1).getCoordinate(), place(2).getCoordinate(), place(3).getCoordinate()});
        return new BoundaryLine(
                LINE,
                "grid",
                "0102",
                "0102",
                "南北线",
                "county",
                Unit.SOUTH_DISTRICT.id(),
                Unit.NORTH_COUNTY.id(),
                "协议书1999-12",
                LocalDate.of(1999, 12, 1),
                "自治区人民政府",
                4850.0,
                3,
                0,
                0,
                "西端",
                "东北端",
                false,
                List.of(new LinePart(0, 1990, "river", "r1", "清水河"), new LinePart(1990, 4850, "none", null, null)),
                STORED.createMultiLineString(new LineString[] {course}),
                course,
                "EPSG:4490",
                0.5,
                "survey",
                null,
                null,
                null,
                true,
                FROM,
                Reading.FOREVER);
    }

    private static BoundaryMarker marker(int serial, int referenceObjects) {
        return new BoundaryMarker(
                markerId(serial),
                "grid",
                "0" + serial,
                LINE,
                "0" + serial,
                "",
                serial,
                null,
                2,
                "single",
                "石质",
                "村" + serial,
                Unit.NORTH_COUNTY.id(),
                STORED.createPoint(place(serial).getCoordinate()),
                DOCUMENT.createPoint(place(serial).getCoordinate()),
                "EPSG:4490",
                "GNSS",
                0.3,
                87.2,
                "1985",
                IntStream.rangeClosed(1, referenceObjects)
                        .mapToObj(number -> object("方位物" + number, null))
                        .toList(),
                List.of(),
                null,
                false,
                null,
                null,
                null,
                null,
                true,
                FROM,
                Reading.FOREVER);
    }

    private static InspectionTask task() {
        return new InspectionTask(
                TASK,
                "grid",
                "2025-0102",
                LINE,
                "R5",
                2025,
                "regular",
                null,
                Unit.SOUTH_DISTRICT.id(),
                LocalDate.of(2025, 5, 15),
                LocalDate.of(2025, 12, 1),
                LocalDate.of(2025, 6, 1),
                null,
                null,
                true,
                LocalDate.of(2025, 1, 1),
                Reading.FOREVER);
    }

    private static MarkerObservation observation(
            int serial, String condition, List<ReferenceObject> objects, List<String> photos) {
        @Nullable
        Geometry seen = condition.equals("lost")
                ? null
                : GridCity.corner(serial == 1 ? MEASURED_EAST_CELLS : serial == 2 ? 2 : 4, serial == 3 ? 4 : 2);
        return new MarkerObservation(
                UUID.randomUUID(),
                "grid",
                UUID.randomUUID().toString(),
                markerId(serial),
                TASK,
                null,
                condition,
                JsonNodeFactory.instance.objectNode().put("position", true).put("legible", false),
                seen,
                seen == null ? null : DOCUMENT.createPoint(seen.getCoordinate()),
                seen == null ? null : "EPSG:4490",
                seen == null ? null : "RTK",
                seen == null ? null : 0.05,
                null,
                objects,
                photos,
                Unit.SOUTH_DISTRICT.id(),
                "张三",
                OffsetDateTime.parse("2025-06-01T02:00:00Z"),
                true,
                1L,
                null,
                null,
                true,
                LocalDate.of(2025, 6, 1),
                Reading.FOREVER);
    }

    private static byte[] picture() {
        BufferedImage image = new BufferedImage(1600, 1200, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(400, 300, 800, 600);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
