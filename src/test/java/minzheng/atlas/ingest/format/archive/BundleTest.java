package minzheng.atlas.ingest.format.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import minzheng.atlas.ingest.format.BrokenFile;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundleTest {
    private static final byte[] TEXT = "内容".getBytes(StandardCharsets.UTF_8);

    @TempDir
    @SuppressWarnings("NullAway.Init") // by JUnit
    Path folder;

    private Path file = Path.of(".");

    @BeforeEach
    void inTheFolder() {
        file = folder.resolve("a.zip");
    }

    private static void assertRefused(String code, ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        BrokenFile.class, e -> assertThat(e.finding().code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "GBK", "GB18030"})
    void chineseNamesAreReadWhateverWroteThem(Charset names) throws IOException {
        ZipMade.of(file, Map.of("数据/南宁市养老机构.txt", TEXT), names);

        Path unpacked;
        try (Bundle bundle = Bundle.open(file)) {
            assertThat(bundle.names()).containsExactly("数据/南宁市养老机构.txt");
            unpacked = bundle.unpacked("数据/南宁市养老机构.txt", "inner/a.txt");
            assertThat(unpacked).hasBinaryContent(TEXT);
        }
        assertThat(unpacked.getParent().getParent()).doesNotExist();
    }

    @Test
    void aFalseEndInTheCommentHidesNothing() throws IOException {
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i <= ZipDirectory.MOST_ENTRIES; i++) {
            many.put(i + ".txt", new byte[0]);
        }
        byte[] zip = Files.readAllBytes(ZipMade.of(file, many));
        byte[] falseEnd = {'P', 'K', 5, 6, 0, 0, 0, 0, 1, 0, 1, 0, 46, 0, 0, 0, 0, 0, 0, 0, 9, 9, 0, 0};
        byte[] hiding = Arrays.copyOf(zip, zip.length + falseEnd.length);
        hiding[zip.length - 2] = (byte) falseEnd.length; // of the comment
        System.arraycopy(falseEnd, 0, hiding, zip.length, falseEnd.length);
        Files.write(file, hiding);

        assertRefused("zip_bomb", () -> Bundle.open(file));
    }

    @Test
    void utf8NamesWithoutTheFlagAreUtf8() throws IOException {
        ZipMade.of(file, Map.of("南宁.txt", TEXT));
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i + 10 < bytes.length; i++) {
            boolean local = bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 3;
            boolean listed = bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1;
            if (local || listed) {
                bytes[i + (local ? 7 : 9)] &= ~8;
            }
        }
        Files.write(file, bytes);
        try (Bundle bundle = Bundle.open(file)) {
            assertThat(bundle.names()).containsExactly("南宁.txt");
        }
    }

    @Test
    void whatMacosLeavesIsNoFile() {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        contents.put("a.shp", TEXT);
        contents.put("__MACOSX/._a.shp", TEXT);
        ZipMade.of(file, contents);
        try (Bundle bundle = Bundle.open(file)) {
            assertThat(bundle.names()).containsExactly("a.shp");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a.shp", "b/../../a.shp", "/etc/a.shp", "C:/a.shp", "..\\a.shp", "\\\\server\\a.shp"})
    void pathsThatLeadOutAreRefused(String name) {
        ZipMade.of(file, Map.of(name, TEXT));
        assertRefused("zip_path", () -> Bundle.open(file));
    }

    @Test
    void archivesInsideAreRefused() {
        ZipMade.of(file, Map.of("b/More.ZIP", TEXT));
        assertRefused("zip_nested", () -> Bundle.open(file));
    }

    @Test
    void aBombIsRefusedAndSoAreTooManyFiles() {
        ZipMade.of(file, Map.of("a.shp", new byte[60 << 20])); // to 60 KB, 1,000 : 1
        try (Bundle bundle = Bundle.open(file)) {
            assertRefused("zip_bomb", () -> bundle.unpacked("a.shp", "a.shp"));
        }
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i <= 10_000; i++) {
            many.put("f" + i, new byte[0]);
        }
        ZipMade.of(file, many);
        assertRefused("zip_bomb", () -> Bundle.open(file));
    }

    @Test
    void aCompressibleFileOfUsualSizeIsNoBomb() {
        ZipMade.of(file, Map.of("a.shp", new byte[40 << 20]));
        try (Bundle bundle = Bundle.open(file)) {
            assertThat(bundle.unpacked("a.shp", "a.shp")).hasSize(40 << 20);
        }
    }

    @Test
    void brokenZipsAreTold() throws IOException {
        byte[] content = new byte[10_000];
        new Random(1).nextBytes(content);
        byte[] good = Files.readAllBytes(ZipMade.of(file, Map.of("a.shp", content)));

        Files.write(file, Arrays.copyOf(good, 5_000));
        assertRefused("zip_broken", () -> Bundle.open(file));
        Files.write(file, TEXT);
        assertRefused("zip_broken", () -> Bundle.open(file));
        good[4_000] ^= 1;
        Files.write(file, good);
        try (Bundle bundle = Bundle.open(file)) {
            assertRefused("zip_broken", () -> bundle.unpacked("a.shp", "a.shp"));
        }
    }
}
