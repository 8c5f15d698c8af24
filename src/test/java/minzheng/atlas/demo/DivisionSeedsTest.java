package minzheng.atlas.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DivisionSeedsTest {

    private static final Path FOLDER = Path.of("seeds/divisions");

    private List<DivisionRow> current = List.of();

    @BeforeEach
    void read() throws IOException {
        current = DivisionRow.readCurrent(FOLDER.resolve("nanning.csv"));
    }

    @Test
    void countsOfEachTypeAreThoseOfTheOfficialList() {
        var counts =
                current.stream().collect(Collectors.groupingBy(DivisionRow::type, TreeMap::new, Collectors.counting()));

        assertThat(counts)
                .isEqualTo(new TreeMap<>(Map.ofEntries(
                        Map.entry("province", 1L),
                        Map.entry("prefecture", 1L),
                        Map.entry("district", 7L),
                        Map.entry("county_city", 1L),
                        Map.entry("county", 4L),
                        Map.entry("subdistrict", 25L),
                        Map.entry("town", 89L),
                        Map.entry("township", 10L),
                        Map.entry("ethnic_township", 3L),
                        Map.entry("community", 446L),
                        Map.entry("village", 1386L))));
    }

    @Test
    void everyUnitHangsUnderOneListedBeforeIt() {
        var seen = new HashSet<>(List.of(""));
        for (var row : current) {
            assertThat(seen).as(row.code()).contains(row.parentCode());
            assertThat(seen.add(row.code())).as("code %s twice", row.code()).isTrue();
        }
    }

    @Test
    void everyTownshipHasACommunity() {
        var parents = current.stream()
                .filter(DivisionRow::isCommunity)
                .map(DivisionRow::parentCode)
                .distinct();
        var townships = current.stream().filter(DivisionRow::isTownship).map(DivisionRow::code);

        assertThat(parents).containsExactlyInAnyOrderElementsOf(townships.toList());
    }

    @Test
    void hengzhouFollowsHengxianWithoutAGap() throws IOException {
        var all = new CsvFile(FOLDER.resolve("nanning.csv")).read();
        var earlier = all.stream()
                .filter(r -> r.getField("code").equals("450127"))
                .findFirst()
                .orElseThrow();
        var later = current.stream()
                .filter(r -> r.code().equals("450181"))
                .findFirst()
                .orElseThrow();

        assertThat(earlier.getField("valid_to")).isEqualTo("2021-02-03").isEqualTo(later.validFrom());
        assertThat(later.sameAs()).isEqualTo("450127");
    }

    @Test
    void flagsAreMarkedSynthetic() {
        assertThat(current.stream().filter(row -> !row.flags().isEmpty()))
                .hasSize(14)
                .allSatisfy(row -> assertThat(row.flagsSource()).isEqualTo("synthetic"));
    }

    @Test
    void fifteenCommunitiesComeFromQuasiUnits() {
        assertThat(current.stream().filter(row -> !row.managementArea().isEmpty()))
                .hasSize(15);
    }
}
