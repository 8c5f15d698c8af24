package minzheng.atlas.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.fault.Unavailable;
import minzheng.atlas.http.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetPrintingTest {
    private static final double TENTH = 0.1; // mm

    @TempDir
    Path folder;

    static ObjectNode words() {
        return (ObjectNode) Json.parse("""
                {"paper": "A3", "orientation": "landscape", "scale": 50000, "centre": {"lon": 108.32, "lat": 22.82},
                 "title": {"zh": "南宁市乡镇综合养老服务中心覆盖情况", "en": "Coverage of townships"},
                 "legend_title": "第 8 行",
                 "legend": [{"colour": "#1b7837", "label": "已覆盖 covered", "count": 38},
                            {"colour": "#d6604d", "label": "未覆盖 not covered", "count": 89}],
                 "as_of": "2025-12-31", "data_version": 42,
                 "lines": ["规划 Plan：NN145", "口径 Denominator：规划口径"],
                 "source": "南宁市民政局", "attribution": "", "review_number": "",
                 "notices": ["示意，不作划界依据 / Schematic, not for demarcation", "合成数据 SYNTHETIC"]}
                """.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] png(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(230, 240, 230));
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private MapImage image(Layout layout, byte[] png) throws IOException {
        Path file = Files.write(folder.resolve("map.png"), png);
        return MapImage.read(file, layout);
    }

    private Printed print(ObjectNode words) throws IOException {
        MapSheet sheet = MapSheet.of(words);
        Box frame = sheet.layout().map();
        int width = 1000;
        byte[] pdf = new SheetPrinting().print(sheet, image(sheet.layout(), png(width, (int)
                Math.round(width / frame.aspect()))));
        return Printed.read(pdf);
    }

    @ParameterizedTest
    @CsvSource({
        "A4, landscape, 297, 210, 216, 175",
        "A4, portrait, 210, 297, 190, 195",
        "A3, landscape, 420, 297, 339, 262",
        "A3, portrait, 297, 420, 277, 318"
    })
    void thePageIsThePaperAndTheMapFillsItsFrameExactly(
            String paper, String orientation, double wide, double high, double mapWide, double mapHigh)
            throws IOException {
        Printed printed = print(words().put("paper", paper).put("orientation", orientation));

        assertThat(printed.pages()).isEqualTo(1);
        assertThat(printed.page().widthMm()).isCloseTo(wide, within(TENTH));
        assertThat(printed.page().heightMm()).isCloseTo(high, within(TENTH));
        assertThat(printed.images()).singleElement().satisfies(map -> {
            assertThat(map.xMm()).isCloseTo(10, within(TENTH));
            assertThat(map.yMm()).isCloseTo(25, within(TENTH));
            assertThat(map.widthMm()).isCloseTo(mapWide, within(TENTH));
            assertThat(map.heightMm()).isCloseTo(mapHigh, within(TENTH));
        });
    }

    @ParameterizedTest
    @CsvSource({"50000, 40, 1 km", "25000, 40, 0.5 km", "300000, 33.3333, 5 km", "1000000, 20, 10 km"})
    void theScaleBarHasTheLengthItSays(int scale, double lengthMm, String half) throws IOException {
        Printed printed = print(words().put("scale", scale));

        Box bar = printed.rectangles().stream()
                .filter(box -> Math.abs(box.heightMm() - SheetText.BAR_HEIGHT) < 0.01)
                .reduce((first, last) -> last)
                .orElseThrow();
        assertThat(bar.widthMm()).isCloseTo(lengthMm, within(lengthMm * 0.002));
        assertThat(printed.text()).contains(half);
    }

    @Test
    void itsWordsCanBeReadAndCopied() throws IOException {
        assertThat(print(words()).text())
                .contains(
                        "南宁市乡镇综合养老服务中心覆盖情况",
                        "1 : 50 000",
                        "2025-12-31",
                        "数据版本 Data version 42",
                        "南宁市民政局",
                        "未覆盖 not covered",
                        "89",
                        "规划 Plan：NN145",
                        "示意，不作划界依据",
                        "审图号：");
        assertThat(print(words().put("review_number", "桂S(2026)1-2号")).text()).contains("审图号：桂S(2026)1-2号");
    }

    @Test
    void markupInATextIsText() throws IOException {
        ObjectNode words = words().put("source", "<img src=\"file:///etc/passwd\"/> & </p>");
        words.withObject("/title").put("zh", "<script>alert(1)</script>");

        Printed printed = print(words);

        assertThat(printed.text().replaceAll("\\R", ""))
                .contains("<script>alert(1)</script>", "<img src=\"file:///etc/passwd\"/> & </p>");
        assertThat(printed.images()).hasSize(1);
    }

    @Test
    void theProjectionIsToldWhereTheScaleIsOffByMoreThanOnePercent() throws IOException {
        assertThat(print(words()).text()).doesNotContain("Mercator");
        // 262 mm at 1:2,000,000 are 524 km: at the edge, 2.37° north, cos 22.82° / cos 25.19° is 1.0186,
        // and north-south lies 0.26 % above the mean of both directions
        assertThat(print(words().put("scale", 2_000_000)).text().replaceAll("\\R", ""))
                .contains("Mercator", "off by up to 2.1 %");
    }

    @Test
    void whatDoesNotFitIsRefusedAndNotCutOff() throws IOException {
        ObjectNode words = words().put("paper", "A4");
        for (int i = 0; i < 38; i++) {
            words.withArray("legend").addObject().put("colour", "#000000").put("label", "某一类设施 " + i);
        }
        assertThatThrownBy(() -> print(words))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("A4")
                .satisfies(refused ->
                        assertThat(((InvalidRequest) refused).field()).isEqualTo("/legend"));
    }

    @Test
    void aCharacterWithoutAGlyphIsNamed() {
        ObjectNode words = words().put("source", "民政局 😀");
        assertThatThrownBy(() -> print(words)).hasMessageContaining("/source").hasMessageContaining("😀");
    }

    @Test
    void withoutTheTypefaceNothingIsPrinted() {
        assertThatThrownBy(() -> SheetFont.open("/fonts/none.ttf"))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("npm ci");
    }

    @Test
    void aPictureOfOtherProportionsIsRefusedNamingBoth() throws IOException {
        byte[] square = png(1000, 1000);
        assertThatThrownBy(() -> image(Layout.of(Paper.A4, Orientation.LANDSCAPE), square))
                .hasMessageContaining("1000 × 1000")
                .hasMessageContaining("216 × 175 mm")
                .hasMessageContaining("810");
    }

    @Test
    void aDamagedOrCoarsePictureIsRefused() throws IOException {
        Layout layout = Layout.of(Paper.A4, Orientation.LANDSCAPE);
        byte[] cut = Arrays.copyOf(png(1000, 810), 60);
        assertThatThrownBy(() -> new SheetPrinting().print(MapSheet.of(words().put("paper", "A4")), image(layout, cut)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("damaged");
        assertThatThrownBy(() -> image(layout, png(432, 350))).hasMessageContaining("51 dpi");
        assertThatThrownBy(() -> image(layout, "not a picture".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("PNG");
    }

    @Test
    void everythingMissingOrWrongIsNamedAtOnce() {
        ObjectNode words = words().put("scale", 10);
        words.withArray("legend").addObject().put("colour", "red; x: y").put("label", "a");
        assertThatThrownBy(() -> MapSheet.of(words)).hasMessageContaining("500").hasMessageContaining("red; x: y");
        words.remove("source");
        words.withArray("lines").addNull();
        assertThatThrownBy(() -> MapSheet.of(words))
                .hasMessageContaining("/source")
                .hasMessageContaining("/lines/2");
    }
}
