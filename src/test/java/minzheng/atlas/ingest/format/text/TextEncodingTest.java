package minzheng.atlas.ingest.format.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextEncodingTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"EFBBBF616263,UTF-8,3", "FFFE61006200,UTF-16LE,2", "FEFF00610062,UTF-16BE,2"})
    void aByteOrderMarkDecides(String hex, String charset, int markLength) {
        assertThat(of(HexFormat.of().parseHex(hex), null))
                .isEqualTo(new TextEncoding(Charset.forName(charset), markLength, false));
    }

    @Test
    void utf8FromEndToEndIsUtf8() {
        assertThat(of("编号,名称\n1,南宁市养老院\n".getBytes(StandardCharsets.UTF_8), null))
                .isEqualTo(new TextEncoding(StandardCharsets.UTF_8, 0, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"编号,名称\n1,南宁市养老院\n", "id,name\n1,青秀区南湖街道社区\n", "卡拉OK：“邕宁”㐀区，横州市\n"})
    void gbkIsToldFromItsCharacters(String text) {
        assertThat(of(text.getBytes(GB18030), null)).isEqualTo(new TextEncoding(GB18030, 0, false));
    }

    /** 模 C4A3 and 膜 C4A4 are also UTF-8 for ģ and Ĥ; only the next characters tell. */
    @Test
    void bytesThatAreBothUtf8AndGbkWaitForTheRestOfTheFile() throws IOException {
        String text = "模膜," + "a,1\n".repeat(300_000) + "武鸣区城厢镇灵水社区\n";

        assertThat(of(text.getBytes(GB18030), null)).isEqualTo(new TextEncoding(GB18030, 0, false));
    }

    @Test
    void aSingleChineseWordIsGbkWithANote() {
        TextEncoding encoding = of("name\n甲乙\n".getBytes(GB18030), null);

        assertThat(encoding).isEqualTo(new TextEncoding(GB18030, 0, true));
        assertThat(encoding.notes()).singleElement().satisfies(note -> {
            assertThat(note.code()).isEqualTo("encoding_detected");
            assertThat(note.isError()).isFalse();
            assertThat(note.problem()).contains("GB18030");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zürich;Köln;Düsseldorf;Würzburg\n", "108°21'59\",22°48'57\"\n", "é"})
    void westernTextIsAGuessThatKeepsTheLetters(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        TextEncoding encoding = of(bytes, null);

        assertThat(encoding.guessed()).isTrue();
        assertThat(new String(bytes, encoding.charset())).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void utf16WithoutAMarkIsAGuess(String charset) {
        Charset wide = Charset.forName(charset);

        assertThat(of("编号,名称\n1,甲\n2,乙\n".getBytes(wide), null)).isEqualTo(new TextEncoding(wide, 0, true));
    }

    @Test
    void whatTheCallerSaysOverrulesAllElse() {
        byte[] text = "\uFEFF名称\n".getBytes(StandardCharsets.UTF_8);

        assertThat(of(text, StandardCharsets.ISO_8859_1))
                .isEqualTo(new TextEncoding(StandardCharsets.ISO_8859_1, 0, false));
        assertThat(of(text, StandardCharsets.UTF_8).markLength()).isEqualTo(3);
    }

    @Test
    void aPieceOfTextMayBreakOffWithinACharacter() {
        byte[] gbk = "南宁市青秀区津头街道办事处".getBytes(GB18030);
        byte[] utf8 = "南宁市".getBytes(StandardCharsets.UTF_8);

        assertThat(TextEncoding.of(HexFormat.of().parseHex(HexFormat.of().formatHex(gbk, 0, 25))))
                .isEqualTo(new TextEncoding(GB18030, 0, false));
        assertThat(TextEncoding.of(HexFormat.of().parseHex(HexFormat.of().formatHex(utf8, 0, 8))))
                .isEqualTo(new TextEncoding(StandardCharsets.UTF_8, 0, false));
    }

    private TextEncoding of(byte[] bytes, @Nullable Charset told) {
        try {
            return TextEncoding.of(Files.write(folder.resolve("text.csv"), bytes), told);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
