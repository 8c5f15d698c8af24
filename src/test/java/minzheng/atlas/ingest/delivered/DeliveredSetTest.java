package minzheng.atlas.ingest.delivered;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import minzheng.atlas.boundary.DeliveredSet;
import minzheng.atlas.boundary.DeliveredSetStore;
import minzheng.atlas.boundary.check.Unit;
import minzheng.atlas.support.Api;
import minzheng.atlas.support.Form;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.PostgisExtension;
import minzheng.atlas.support.Served;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;

/** Polygons that a party delivers are kept as they are, valid or not, and are no part of the divisions. */
class DeliveredSetTest {
    private static final String BOW_TIE = "POLYGON ((108 22.8, 108.01 22.81, 108.01 22.8, 108 22.81, 108 22.8))";
    private static final String SQUARE =
            "POLYGON ((108.1 22.8, 108.1 22.8123456789012, 108.11 22.81, 108.11 22.8, 108.1 22.8))";
    private static final String FILE = """
            区划代码,区划名称,上级代码,面积,wkt
            990101001,一街道,990101,4.0,"%s"
            990101002,二街道,990101,,"%s"
            """.formatted(BOW_TIE, SQUARE);

    @RegisterExtension
    final PostgisExtension postgis = new PostgisExtension();

    private Served served;
    private Api api;
    private DeliveredSetStore store;

    @BeforeEach
    void start() {
        GridCity.build(postgis);
        served = Served.start(postgis, LocalDate.of(2025, 6, 30));
        api = served.api();
        store = new DeliveredSetStore(postgis.database());
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void anInvalidPolygonIsKeptByteForByte() throws ParseException {
        Api.Answer answer = upload(form("南区2025").field("side", "990101"), "南区.csv", FILE);

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.at("/set/units")).isEqualTo("2");
        assertThat(answer.at("/set/placed")).isEqualTo("2");
        assertThat(answer.at("/set/invalid")).isEqualTo("1");
        assertThat(answer.at("/set/side_code")).isEqualTo("990101");
        assertThat(answer.at("/set/crs")).isEqualTo("EPSG:4490");
        assertThat(answer.at("/set/delivered_on")).isEqualTo("2025-06-30");
        assertThat(answer.json().at("/problems")).isEmpty();
        List<Unit> units = store.units(UUID.fromString(answer.at("/set/id")));
        assertThat(units).extracting(Unit::id).containsExactly("1", "2");
        assertThat(units).extracting(Unit::code).containsExactly("990101001", "990101002");
        assertThat(units).extracting(Unit::name).containsExactly("一街道", "二街道");
        assertThat(units).extracting(Unit::parent).containsExactly("990101", "990101");
        for (String column : List.of("geom", "document_geom")) {
            assertThat(stored(column)).containsExactly(wkb(BOW_TIE), wkb(SQUARE));
        }
        assertThat(texts("SELECT attributes ->> '面积' FROM delivered_unit WHERE number = 1"))
                .containsExactly("4.0");
        assertThat(texts("SELECT CAST(count(*) AS text) FROM division_row")).containsExactly("9");
    }

    @Test
    void whatIsOnAnOldDatumStaysOnIt() {
        String square = "36500000 2524500, 36500000 2525500, 36501000 2525500, 36501000 2524500, 36500000 2524500";
        Api.Answer answer = upload(
                form("西安80").field("crs", "EPSG:2360"), "a.csv", "code,wkt\n1,\"POLYGON ((%s))\"\n".formatted(square));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.at("/set/placed")).isEqualTo("0");
        assertThat(answer.at("/problems/0/code")).isEqualTo("not_comparable");
        assertThat(texts("SELECT ST_AsText(document_geom) FROM delivered_unit"))
                .containsExactly("POLYGON((%s))".formatted(square.replace(", ", ",")));
        assertThat(store.units(UUID.fromString(answer.at("/set/id"))).get(0).outline() == null)
                .isTrue();
    }

    @Test
    void whatIsNoPolygonIsToldAndKeptWithoutAShape() {
        Api.Answer answer =
                upload(form("混合"), "a.csv", "code,wkt\n1,\"POINT (108 22.8)\"\n2,\"%s\"\n".formatted(SQUARE));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.at("/set/units")).isEqualTo("2");
        assertThat(answer.at("/set/placed")).isEqualTo("1");
        assertThat(answer.at("/problems/0/code")).isEqualTo("wrong_shape");
        assertThat(answer.at("/problems/0/row")).isEqualTo("1");
    }

    @Test
    void columnsMayBeNamed() {
        Api.Answer answer = upload(
                form("一").field("code_field", "A").field("name_field", "B").field("parent_field", "C"),
                "a.csv",
                "A,B,C,wkt\n7,七,6,\"%s\"\n".formatted(SQUARE));
        Api.Answer mistaken =
                upload(form("二").field("code_field", "X"), "a.csv", "A,wkt\n7,\"%s\"\n".formatted(SQUARE));

        assertThat(store.units(UUID.fromString(answer.at("/set/id"))))
                .singleElement()
                .satisfies(unit -> {
                    assertThat(unit.code()).isEqualTo("7");
                    assertThat(unit.name()).isEqualTo("七");
                    assertThat(unit.parent()).isEqualTo("6");
                });
        assertThat(mistaken.status()).isEqualTo(400);
        assertThat(mistaken.at("/code")).isEqualTo("mapped_field_missing");
        assertThat(store.find("二")).isEmpty();
    }

    @Test
    void refusalsLeaveNothingBehind() {
        upload(form("一"), "a.csv", FILE);
        Api.Answer again = upload(form("一"), "a.csv", FILE);
        Api.Answer nameless = upload(new Form(), "a.csv", FILE);
        Api.Answer metres =
                upload(form("米"), "a.csv", FILE.replace("108", "500108").replace("22.8", "2522000.8"));
        Api.Answer empty = upload(form("空"), "a.csv", "code,name\n1,一\n");
        Api.Answer nobody = upload(form("无"), "a.csv", FILE.replace("区划代码", "code"));
        Api.Answer side = upload(form("侧").field("side", "999999"), "a.csv", FILE);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/code")).isEqualTo("name_taken");
        assertThat(nameless.at("/code")).isEqualTo("missing_field");
        assertThat(metres.at("/code")).isEqualTo("crs_needed");
        assertThat(empty.at("/code")).isEqualTo("no_polygons");
        assertThat(nobody.status()).isEqualTo(201);
        assertThat(side.at("/code")).isEqualTo("unknown_division");
        assertThat(store.list(null, 10)).extracting(DeliveredSet::name).containsExactlyInAnyOrder("一", "无");
    }

    @Test
    void setsAreListedAndDeleted() {
        String first = upload(form("a"), "a.csv", FILE).at("/set/id");
        upload(form("b"), "a.csv", FILE);
        Api.Answer page = api.get("/api/boundaries/sets?limit=1");

        assertThat(page.at("/items/0/name")).isEqualTo("a");
        assertThat(page.json().at("/items").size()).isEqualTo(1);
        assertThat(api.get("/api/boundaries/sets/" + first).at("/file_name")).isEqualTo("a.csv");
        assertThat(api.write("DELETE", "/api/boundaries/sets/" + first, "").status())
                .isEqualTo(204);
        assertThat(api.get("/api/boundaries/sets/" + first).status()).isEqualTo(404);
        assertThat(api.write("DELETE", "/api/boundaries/sets/" + first, "").status())
                .isEqualTo(404);
        assertThat(texts("SELECT CAST(count(*) AS text) FROM delivered_unit")).containsExactly("2");
    }

    private static Form form(String name) {
        return new Form().field("name", name);
    }

    private Api.Answer upload(Form form, String fileName, String text) {
        return api.upload("/api/boundaries/sets", form.file(fileName, text));
    }

    /** Without the SRID, in which alone the two columns differ. */
    private List<String> stored(String column) {
        return texts("SELECT upper(encode(ST_AsBinary(ST_SetSRID(" + column
                + ", 0), 'XDR'), 'hex')) FROM delivered_unit ORDER BY number");
    }

    private List<String> texts(String sql) {
        return postgis.database()
                .read(handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    private static String wkb(String wkt) throws ParseException {
        Geometry geometry = new WKTReader().read(wkt);
        return WKBWriter.toHex(new WKBWriter(2).write(geometry));
    }
}
