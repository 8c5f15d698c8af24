package minzheng.atlas.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theSeparatorIsToldFromTheHeader(String separator) {
        List<RawRow> rows = read("编号,名称,备注\nA1,\"甲,乙\",\n"
                .replace(",\n", separator + "\n")
                .replaceFirst("编号,名称,备注", "编号" + separator + "名称" + separator + "备注")
                .replaceFirst("A1,", "A1" + separator));

        assertThat(rows).hasSize(1);
        assertThat(values(rows.get(0), "编号")).isEqualTo("A1");
        assertThat(values(rows.get(0), "名称")).isEqualTo("甲,乙");
        assertThat(rows.get(0).fields().get("备注").isNull()).isTrue();
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstName() {
        assertThat(read("\uFEFFcode,name\n1,a\n").get(0).fields()).containsOnlyKeys("code", "name");
    }

    @Test
    void linesAreCountedThroughCellsOfSeveralLines() {
        List<RawRow> rows = read("code,name\n1,\"a\nb\"\n\n2,c\n");

        assertThat(rows).extracting(RawRow::number).containsExactly(1, 2);
        assertThat(rows).extracting(RawRow::position).containsExactly("line 2", "line 5");
    }

    @Test
    void aRowWithTooFewOrTooManyCellsIsAFinding() {
        List<RawRow> rows = read("code,name\n1\n2,b,c\n3,d\n");

        assertThat(rows.get(0).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("wrong_number_of_cells");
            assertThat(problem.position()).isEqualTo("line 2");
        });
        assertThat(rows.get(1).problems()).hasSize(1);
        assertThat(rows.get(2).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16"})
    void theEncodingIsFoundOut(String charset) {
        List<RawRow> rows = read("编号,名称\nA1,南宁市青秀区养老院\n", Charset.forName(charset));

        assertThat(values(rows.get(0), "名称")).isEqualTo("南宁市青秀区养老院");
    }

    @Test
    void textThatIsNotWhatTheCallerSaidIsRefusedWithTheByte() throws IOException {
        Path file = folder.resolve("gbk.csv");
        Files.write(file, "name\nabc\n甲\n".getBytes(Charset.forName("GBK")));

        assertThatThrownBy(() -> new CsvReader().open(file, new Opening(null, StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(BrokenFile.class, e -> {
                    assertThat(e.finding().code()).isEqualTo("wrong_encoding");
                    assertThat(e.finding().position()).isEqualTo("byte 9"); // "name\n" 5 + "abc\n" 4
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a,,c\n1,2,3\n", "a,b,a\n1,2,3\n"})
    void aHeaderMustNameEveryColumnOnce(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(BrokenFile.class);
    }

    @Test
    void anUnclosedQuoteIsAFindingWithTheLineBefore() {
        assertThatThrownBy(() -> read("code,name\n1,a\n2,\"b\n3,c\n")).isInstanceOfSatisfying(BrokenFile.class, e -> {
            assertThat(e.finding().code()).isEqualTo("csv_broken");
            assertThat(e.finding().position()).isEqualTo("after line 2");
        });
    }

    @Test
    void quotedCellsKeepTheirLinesAndSeparators() {
        assertThat(values(read("code,name\n1,\"甲\r\n\"\"乙\"\",丙\"\n").get(0), "name"))
                .isEqualTo("甲\r\n\"乙\",丙");
    }

    @Test
    void manyColumnsAndEndlessCellsAreRefused() {
        String columns = IntStream.rangeClosed(1, 1_001).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        String endless = "code\n\"" + "a".repeat(4_000_001);

        Map.of(columns + "\n", "csv_beyond_limits", endless + "\"\n", "csv_beyond_limits", endless, "csv_broken")
                .forEach((text, code) -> assertThatThrownBy(() -> read(text))
                        .isInstanceOfSatisfying(
                                BrokenFile.class,
                                e -> assertThat(e.finding().code()).isEqualTo(code)));
    }

    @Test
    void progressGrowsToTheEnd() throws IOException {
        Path file = Files.writeString(folder.resolve("long.csv"), "code\n" + "12345678\n".repeat(100_000));
        try (RawRows rows = new CsvReader().open(file, Opening.PLAIN)) {
            double atFirst = rows.progress().orElseThrow();
            rows.forEachRemaining(row -> {});

            assertThat(atFirst).isLessThan(0.2);
            assertThat(rows.progress()).hasValue(1);
        }
    }

    private static String values(RawRow row, String field) {
        JsonNode value = row.fields().get(field);
        return value == null ? "" : value.asText();
    }

    private List<RawRow> read(String text) {
        return read(text, StandardCharsets.UTF_8);
    }

    private List<RawRow> read(String text, Charset charset) {
        List<RawRow> all = new ArrayList<>();
        Path file = folder.resolve("file.csv");
        try {
            Files.write(file, text.getBytes(charset));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        try (RawRows rows = Formats.of(file).open(file, Opening.PLAIN)) {
            rows.forEachRemaining(all::add);
        }
        return all;
    }
}
