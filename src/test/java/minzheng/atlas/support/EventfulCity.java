package minzheng.atlas.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import minzheng.atlas.db.Reading;
import minzheng.atlas.facility.Facility;
import minzheng.atlas.http.Json;
import minzheng.atlas.support.GridCity.Unit;

/**
 * The grid city with a few things happening in it:
 *
 * <pre>
 *   2021-03-01  station c is planned in 一街道
 *   2022-01-01  station c opens; cemetery d in 二街道 is recorded in two like pieces that meet here, which is no event
 *   2022-06-30  last day of centre b in 五镇, open since 2020
 *   2023-01-01  centre a opens in 四镇, station c gets another name, 三镇 too
 *   2023-05-01  last day of cemetery e in 六乡, which is suspended from the next day until it opens again on 2024-03-01
 *   2023-12-31  people of 一街道 are counted again
 *   2024-01-01  六乡 is split into 六东乡 and 六西乡
 * </pre>
 */
public final class EventfulCity {
    public static final LocalDate TODAY = LocalDate.of(2025, 6, 30);

    private static final String CERTIFIED = "{\"certified\": true}";
    private static final LocalDate EARLIER = LocalDate.of(2020, 1, 1);

    private EventfulCity() {}

    /** What is known from the start: facilities with all their states. */
    public static GridCity build(PostgisExtension postgis) {
        GridCity city = GridCity.build(postgis);
        Facility b = GridCity.facility("b", "comprehensive_centre", 2, 2, CERTIFIED);
        Facility c = GridCity.facility("c", "elder_care_station", 0, 0, "{}");
        Facility d = GridCity.facility("d", "cemetery", 2, 0, "{}");
        Facility e = GridCity.facility("e", "cemetery", 4, 2, "{}");
        city.add(
                GridCity.facility("a", "comprehensive_centre", 0, 2, CERTIFIED)
                        .during(day(2023, 1, 1), Reading.FOREVER),
                b.during(EARLIER, day(2022, 7, 1)),
                b.as("closed").during(day(2022, 7, 1), Reading.FOREVER),
                c.as("planned").during(day(2021, 3, 1), day(2022, 1, 1)),
                c.during(day(2022, 1, 1), day(2023, 1, 1)),
                named(c, "新站").during(day(2023, 1, 1), Reading.FOREVER),
                d.during(EARLIER, day(2022, 1, 1)),
                d.during(day(2022, 1, 1), Reading.FOREVER),
                e.during(EARLIER, day(2023, 5, 2)),
                e.as("suspended").during(day(2023, 5, 2), day(2024, 3, 1)),
                e.during(day(2024, 3, 1), Reading.FOREVER));
        return city;
    }

    /** What is recorded through the service: divisions and a count. */
    public static void change(Api api) {
        Api.Answer renamed = api.write(
                "PATCH",
                "/api/divisions/" + Unit.T3.code,
                "{\"name\": \"新三镇\", " + from("2023-01-01") + "}",
                "If-Match",
                api.get("/api/divisions/" + Unit.T3.code + "?as_of=2023-01-01").tag());
        assertThat(renamed.status()).as(renamed.text()).isEqualTo(200);
        Api.Answer split = api.write("POST", "/api/divisions/split", """
                {"division": "%s", "etag": "%s", "into": [
                   {"code": "990102207", "name": "六西乡", "geometry": %s},
                   {"code": "990102208", "name": "六东乡", "geometry": %s}], %s}""".formatted(
                        Unit.T6.code,
                        api.get("/api/divisions/" + Unit.T6.code).at("/etag"),
                        Json.text(GridCity.box(4, 2, 1, 2)),
                        Json.text(GridCity.box(5, 2, 1, 2)),
                        from("2024-01-01")));
        assertThat(split.status()).as(split.text()).isEqualTo(200);
        Api.Answer counted = api.write(
                "PUT",
                "/api/divisions/" + Unit.T1.code + "/population/2023-12-31",
                "{\"age60\": 150, \"residents\": 1100, \"source\": \"民政局\", " + from("2023-12-31") + "}");
        assertThat(counted.status()).as(counted.text()).isEqualTo(200);
    }

    private static String from(String day) {
        return "\"edit\": {\"mode\": \"change\", \"from\": \"" + day + "\", \"reason\": \"批复\"}";
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    private static Facility named(Facility plain, String name) {
        return new Facility(
                plain.id(),
                plain.source(),
                plain.externalId(),
                plain.kind(),
                name,
                plain.status(),
                plain.geom(),
                plain.declaredId(),
                plain.declaredAreaId(),
                plain.details(),
                plain.coordSource(),
                plain.synthetic(),
                plain.isPublic(),
                plain.validFrom(),
                plain.validTo());
    }
}
