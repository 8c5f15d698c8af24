package minzheng.atlas.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PopulationSeedsTest {

    private static final List<String> MEASURES =
            List.of("residents", "registered", "age60", "age65", "age80", "under18", "households");

    private List<NamedCsvRecord> rows = List.of();
    private Map<String, String> parents = Map.of();

    @BeforeEach
    void read() throws IOException {
        rows = new CsvFile(Path.of("seeds/population/nanning.csv")).read();
        parents = DivisionRow.readCurrent(Path.of("seeds/divisions/nanning.csv")).stream()
                .collect(Collectors.toMap(DivisionRow::code, DivisionRow::parentCode));
    }

    private static long number(NamedCsvRecord row, String measure) {
        return Long.parseLong(row.getField(measure));
    }

    private long sum(String measure, String date, String codePrefix) {
        return rows.stream()
                .filter(row -> row.getField("counted_on").equals(date))
                .filter(row -> row.getField("division_code").length() == 9)
                .filter(row -> row.getField("division_code").startsWith(codePrefix))
                .mapToLong(row -> number(row, measure))
                .sum();
    }

    @Test
    void holdsSixYearEndsOfAllTownshipsAndCommunities() {
        assertThat(rows).hasSize(6 * (127 + 1832));
        assertThat(rows).allSatisfy(row -> assertThat(row.getField("synthetic")).isEqualTo("true"));
    }

    @Test
    void matchesTheCensusOf2020() {
        assertThat(sum("residents", "2020-12-31", "4501")).isEqualTo(8_741_584);
        // 14.78 % of 8,741,584 is 1,292,006.1
        assertThat(sum("age60", "2020-12-31", "4501")).isEqualTo(1_292_006);
        assertThat(sum("residents", "2020-12-31", "450110")).isEqualTo(683_826);
        // 17.92 % of 683,826 is 122,541.6
        assertThat(sum("age60", "2020-12-31", "450110")).isEqualTo(122_542);
        assertThat(sum("residents", "2020-12-31", "450126")).isEqualTo(801_407);
    }

    @Test
    void growsTo8940000In2025() {
        assertThat(sum("residents", "2025-12-31", "4501")).isEqualTo(8_940_000);
        // 8,940,000 / 2.75 is 3,250,909.1; rounded by county
        assertThat(sum("households", "2025-12-31", "4501")).isBetween(3_250_903L, 3_250_915L);
    }

    @Test
    void communitiesAddUpToTheirTownship() {
        for (var measure : MEASURES) {
            var townships = new HashMap<String, Long>();
            var communities = new HashMap<String, Long>();
            for (var row : rows) {
                var code = row.getField("division_code");
                var year = row.getField("counted_on");
                if (code.length() == 9) {
                    townships.put(code + year, number(row, measure));
                } else {
                    communities.merge(parents.get(code) + year, number(row, measure), Long::sum);
                }
            }
            assertThat(communities).as(measure).isEqualTo(townships);
        }
    }

    @Test
    void groupsFitIntoEachOther() {
        for (var row : rows) {
            var code = row.getField("division_code");
            assertThat(number(row, "age80")).as(code).isLessThanOrEqualTo(number(row, "age65"));
            assertThat(number(row, "age65")).as(code).isLessThanOrEqualTo(number(row, "age60"));
            assertThat(number(row, "age60") + number(row, "under18")).as(code).isLessThan(number(row, "residents"));
            assertThat(number(row, "households")).as(code).isBetween(1L, number(row, "residents"));
        }
    }
}
