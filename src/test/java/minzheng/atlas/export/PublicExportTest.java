package minzheng.atlas.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import minzheng.atlas.facility.Facility;
import minzheng.atlas.support.Api;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.PostgisExtension;
import minzheng.atlas.support.Served;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may not be shown to everybody is in no list and no file that is asked to be public. */
class PublicExportTest {
    @RegisterExtension
    final PostgisExtension postgis = new PostgisExtension();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/exports/facilities?f=csv&",
                "/api/exports/findings?f=csv&",
                "/api/facilities?",
                "/api/facilities.geojson?",
                "/api/findings?"
            })
    void hiddenFacilitiesAreLeftOutWhereAsked(String path) {
        GridCity city = GridCity.build(postgis);
        city.add(outside("shown", true), outside("secret", false));
        try (Served served = Served.start(postgis, LocalDate.of(2025, 6, 30))) {
            Api api = served.api();
            assertThat(api.get(path + "is_public=true").text())
                    .contains("shown")
                    .doesNotContain("secret");
            assertThat(api.get(path + "is_public=false").text())
                    .contains("secret")
                    .doesNotContain("shown");
            assertThat(api.get(path + "as_of=2025-06-30").text()).contains("secret", "shown");
        }
    }

    @Test
    void markersAndTheirObservationsAreCutTheSameWay() {
        GridCity.build(postgis);
        try (Served served = Served.start(postgis, LocalDate.of(2025, 6, 30))) {
            for (String path : new String[] {"boundary-markers", "marker-observations"}) {
                assertThat(served.api()
                                .get("/api/exports/" + path + "?f=csv&is_public=true")
                                .status())
                        .isEqualTo(200);
            }
        }
    }

    /** Beyond every unit, so that it is a finding too. */
    private static Facility outside(String name, boolean isPublic) {
        Facility inside = GridCity.facility(name, "cemetery", 20, 20, "{}");
        return new Facility(
                inside.id(),
                inside.source(),
                inside.externalId(),
                inside.kind(),
                inside.name(),
                inside.status(),
                inside.geom(),
                null,
                null,
                inside.details(),
                inside.coordSource(),
                true,
                isPublic,
                inside.validFrom(),
                inside.validTo());
    }
}
