package minzheng.atlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTableTest {
    @ParameterizedTest
    @CsvSource({"abc,3", "南宁,4", "A南b,4", "（）,4", "é,1", "e\u0301,1", "𠀀,2", "—,1"})
    void aChineseCharacterTakesTwoCells(String text, int cells) {
        assertThat(TextTable.width(text)).isEqualTo(cells);
    }

    @Test
    void columnsStandUnderEachOther() {
        TextTable table = new TextTable("代码", "n");
        table.row("南宁市", 1);
        table.row("x\ny", null);

        assertThat(printed(table)).isEqualTo("代码    n\n南宁市  1\nx y\n");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"=1+1,'=1+1", "+SUM(A1),'+SUM(A1)", "@x,'@x", "-1.5,-1.5", "-1e-3,-1e-3", "-x,'-x", "南宁,南宁"})
    void textThatASpreadsheetWouldRunIsDisarmed(String cell, String written) {
        assertThat(CsvTable.disarmed(cell)).isEqualTo(written);
    }

    private static String printed(TextTable table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        table.print(new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
