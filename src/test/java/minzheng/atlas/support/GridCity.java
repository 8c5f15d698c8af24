package minzheng.atlas.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import minzheng.atlas.db.Author;
import minzheng.atlas.db.Change;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Edit;
import minzheng.atlas.db.Reading;
import minzheng.atlas.division.Division;
import minzheng.atlas.division.DivisionRows;
import minzheng.atlas.division.Population;
import minzheng.atlas.facility.Facility;
import minzheng.atlas.facility.FacilityKindStore;
import minzheng.atlas.facility.FacilityKinds;
import minzheng.atlas.facility.FacilityRows;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * A city of 6 x 4 cells of 1 km in an otherwise empty database. Township-level units are 2 x 2 cells:
 *
 * <pre>
 *   row 3,2 (north)  county 990102:  004 town | 005 town  | 006 township
 *   row 1,0 (south)  district 990101: 001 sub. | 002 sub.  | 003 town
 *   column            0,1              2,3        4,5
 * </pre>
 *
 * Township n (1..6) has 1000n residents, 100n of them 60+, 60n 65+, 20n 80+, 200n under 18, in 400n households,
 * counted on 2020-12-31; so the district has 600, the county 1500 and the city 2100 people of 60+.
 */
public final class GridCity {
    public static final LocalDate FOUNDED = LocalDate.of(2015, 1, 1);
    public static final LocalDate COUNTED = LocalDate.of(2020, 12, 31);
    public static final Author AUTHOR = new Author("测试员", null);

    /** One kilometre in degrees at 22.8 degrees north, to a metre. */
    private static final double CELL_LON = 0.00974;

    private static final double CELL_LAT = 0.00903;
    private static final double WEST = 108.0;
    private static final double SOUTH = 22.8;
    private static final GeometryFactory GEOMETRY = new GeometryFactory(new PrecisionModel(), 4490);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The divisions: column, row, width and height in cells. */
    public enum Unit {
        CITY("990100", "格子市", "prefecture_city", "prefecture", null, 0, 0, 6, 4),
        SOUTH_DISTRICT("990101", "南区", "district", "county", CITY, 0, 0, 6, 2),
        NORTH_COUNTY("990102", "北县", "county", "county", CITY, 0, 2, 6, 2),
        T1("990101001", "一街道", "subdistrict", "township", SOUTH_DISTRICT, 0, 0, 2, 2),
        T2("990101002", "二街道", "subdistrict", "township", SOUTH_DISTRICT, 2, 0, 2, 2),
        T3("990101103", "三镇", "town", "township", SOUTH_DISTRICT, 4, 0, 2, 2),
        T4("990102104", "四镇", "town", "township", NORTH_COUNTY, 0, 2, 2, 2),
        T5("990102105", "五镇", "town", "township", NORTH_COUNTY, 2, 2, 2, 2),
        T6("990102206", "六乡", "township", "township", NORTH_COUNTY, 4, 2, 2, 2);

        public final String code;
        public final String label;
        public final String type;
        public final String level;
        public final @Nullable Unit parent;
        private final int column;
        private final int row;
        private final int width;
        private final int height;

        Unit(
                String code,
                String label,
                String type,
                String level,
                @Nullable Unit parent,
                int column,
                int row,
                int width,
                int height) {
            this.code = code;
            this.label = label;
            this.type = type;
            this.level = level;
            this.parent = parent;
            this.column = column;
            this.row = row;
            this.width = width;
            this.height = height;
        }

        public UUID id() {
            return uuid(code);
        }

        /** n of a township-level unit, 1..6; 0 for the others. */
        public int number() {
            return Math.max(0, ordinal() - NORTH_COUNTY.ordinal());
        }

        public Geometry outline() {
            return GridCity.box(column, row, width, height);
        }

        public Division row() {
            return new Division(
                    id(),
                    "grid",
                    code,
                    level,
                    false,
                    code,
                    label,
                    type,
                    parent == null ? null : parent.id(),
                    outline(),
                    null,
                    List.of(),
                    "grid",
                    true,
                    FOUNDED,
                    Reading.FOREVER);
        }

        private Population population() {
            int n = number();
            return new Population(
                    id(),
                    1000 * n,
                    900 * n,
                    100 * n,
                    60 * n,
                    20 * n,
                    200 * n,
                    400 * n,
                    "grid",
                    true,
                    COUNTED,
                    COUNTED,
                    Reading.FOREVER);
        }

        static List<Unit> townships() {
            return Arrays.stream(values()).filter(unit -> unit.number() > 0).toList();
        }
    }

    private final Database database;
    private final FacilityKinds kinds;

    private GridCity(Database database, FacilityKinds kinds) {
        this.database = database;
        this.kinds = kinds;
    }

    /** Writes levels, types, kinds, divisions and population as data version 1. */
    public static GridCity build(PostgisExtension postgis) {
        postgis.asSuperuser("""
                INSERT INTO atlas.division_level (code, rank, zh, en, holds_facilities) VALUES
                    ('prefecture', 2, '地级', 'prefecture', false), ('county', 3, '县级', 'county', false),
                    ('township', 4, '乡级', 'township', true), ('community', 5, '社区', 'community', false)""", """
                INSERT INTO atlas.division_type (code, level, zh, en) VALUES
                    ('prefecture_city', 'prefecture', '地级市', 'Prefecture-level city'), ('district', 'county', '市辖区', 'District'),
                    ('county', 'county', '县', 'County'), ('subdistrict', 'township', '街道', 'Subdistrict'),
                    ('town', 'township', '镇', 'Town'), ('township', 'township', '乡', 'Township'),
                    ('community', 'community', '社区', 'Community')""");
        FacilityKinds kinds = FacilityKinds.parse(kindsYaml());
        postgis.database().write(AUTHOR, Edit.LOAD, "格子市", change -> {
            FacilityKindStore.save(change, kinds);
            DivisionRows.insert(
                    change, Arrays.stream(Unit.values()).map(Unit::row).toList(), null);
            DivisionRows.insertPopulation(
                    change, Unit.townships().stream().map(Unit::population).toList(), null);
            return change.version();
        });
        return new GridCity(postgis.database(), kinds);
    }

    public Database database() {
        return database;
    }

    public FacilityKinds kinds() {
        return kinds;
    }

    /** Adds facilities in one change; the data version it got. */
    public long add(Facility... facilities) {
        return database.write(AUTHOR, Edit.LOAD, "设施", change -> {
            FacilityRows.insert(change, List.of(facilities), null);
            return change.version();
        });
    }

    /** Runs one correction or change; the data version it got. */
    public long record(Edit edit, java.util.function.Consumer<Change> writes) {
        return database.write(AUTHOR, edit, "测试", change -> {
            writes.accept(change);
            return change.version();
        });
    }

    /** An operating facility in the middle of a cell, declared nowhere, open from 2020-01-01 without end. */
    public static Facility facility(String externalId, String kind, int column, int row, String details) {
        return new Facility(
                uuid(externalId),
                "grid",
                externalId,
                kind,
                "设施" + externalId,
                "operating",
                centre(column, row),
                null,
                null,
                json(details),
                "grid",
                true,
                true,
                LocalDate.of(2020, 1, 1),
                Reading.FOREVER);
    }

    /** The middle of a cell; columns 0..5 run east, rows 0..3 north. Fractions of a cell are fine. */
    public static Point centre(double column, double row) {
        return corner(column + 0.5, row + 0.5);
    }

    /** The south-west corner of a cell: on a shared edge where column or row is even. */
    public static Point corner(double column, double row) {
        return GEOMETRY.createPoint(new Coordinate(WEST + column * CELL_LON, SOUTH + row * CELL_LAT));
    }

    /** A MultiPolygon over whole cells. */
    public static Geometry box(double column, double row, double width, double height) {
        Envelope envelope = new Envelope(
                corner(column, row).getCoordinate(),
                corner(column + width, row + height).getCoordinate());
        return GEOMETRY.createMultiPolygon(new org.locationtech.jts.geom.Polygon[] {
            (org.locationtech.jts.geom.Polygon) GEOMETRY.toGeometry(envelope)
        });
    }

    public static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(("grid:" + name).getBytes(StandardCharsets.UTF_8));
    }

    public static ObjectNode json(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static String kindsYaml() {
        try (InputStream in = GridCity.class.getResourceAsStream("grid-city-kinds.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
