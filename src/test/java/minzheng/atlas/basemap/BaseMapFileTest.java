package minzheng.atlas.basemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import minzheng.atlas.fault.InvalidRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which base maps are taken, and why others are not. */
class BaseMapFileTest {
    private static final String TILES = "tiles: [\"https://t0.example.cn/vec_w/wmts?layer=vec&x={x}&y={y}&z={z}&tk=k\","
            + " \"https://t1.example.cn:8443/vec_w/wmts?layer=vec&x={x}&y={y}&z={z}&tk=k\"]";
    private static final String GOOD = """
            name: {zh: 天地图, en: Tianditu}
            %s
            crs: EPSG:3857
            review_number: GS(2024)0650号
            attribution: 国家地理信息公共服务平台
            """.formatted(TILES);

    @TempDir
    private Path folder;

    @Test
    void whatIsNotSaidIsTheUsual() throws IOException {
        BaseMap map = read(GOOD);
        assertThat(map.name()).isEqualTo(new BaseMap.Name("天地图", "Tianditu"));
        assertThat(map.reviewNumber()).isEqualTo("GS(2024)0650号");
        assertThat(List.of(map.minZoom(), map.maxZoom(), map.tileSize())).containsExactly(0, 18, 256);
        assertThat(map.hosts()).containsExactly("https://t0.example.cn", "https://t1.example.cn:8443");
    }

    @Test
    void jsonIsTakenToo() throws IOException {
        assertThat(read("""
                {"name": {"zh": "底图", "en": "Base"}, "tiles": ["http://10.1.2.3/{z}/{x}/{y}.png"], "crs": "EPSG:3857",
                 "review_number": "桂S(2022)15号", "attribution": "测绘院", "min_zoom": 5, "max_zoom": 16, "tile_size": 512}""").hosts()).containsExactly("http://10.1.2.3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GS(2024)0650号", "GS（2019）1822号", "GS京(2023)1234号", "桂S(2022)15号", "南宁S(2023)7号"})
    void reviewNumbersInUse(String number) throws IOException {
        assertThat(read(GOOD.replace("GS(2024)0650号", number)).reviewNumber()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "review_number: GS(2024)0650号 | '' | review_number is missing",
                "GS(2024)0650号 | '\"\"' | review_number is missing",
                "GS(2024)0650号 | 无 | review number, e.g. GS(2024)0650号",
                "GS(2024)0650号 | GS2024-0650 | review number, e.g.",
                "GS(2024)0650号 | GS(1824)0650号 | review number, e.g.",
                "crs: EPSG:3857 | '' | crs is missing",
                "EPSG:3857 | EPSG:4490 | cannot draw tiles on a grid of degrees",
                "EPSG:3857 | EPSG:4326 | cannot draw tiles on a grid of degrees",
                "EPSG:3857 | GCJ-02 | deliberately offset",
                "EPSG:3857 | bd09 | deliberately offset",
                "EPSG:3857 | EPSG:2360 | must be EPSG:3857",
                "t1.example.cn:8443 | webrd01.is.autonavi.com | deliberately offset",
                "t1.example.cn:8443 | rt0.map.gtimg.com | deliberately offset",
                "t1.example.cn:8443 | mt1.GOOGLE.cn | deliberately offset",
                "t1.example.cn:8443 | amap.com | deliberately offset",
                "t1.example.cn:8443 | {s}.example.cn | no other placeholder",
                "t1.example.cn:8443 | t1.example.cn; script-src * | must be an http(s) address",
                "t1.example.cn:8443 | user:word@t1.example.cn | must be an http(s) address",
                "https://t1 | ftp://t1 | must be an http(s) address",
                "&z={z} | '' | must be an http(s) address",
                "attribution: | max_zoom: 40\\nattribution: | must be 0 <= min_zoom",
                "attribution: | tile_size: 300\\nattribution: | must be 256 or 512",
                "attribution: | max_zoom: many\\nattribution: | /max_zoom",
                "attribution: | colour: red\\nattribution: | unknown field",
                "en: Tianditu | en: | name/en is missing",
                "en: Tianditu | de: x | name/en is missing",
                "\", \"https://t1.example.cn:8443 | \",,\"https://t1.example.cn:8443 | broken YAML",
                "tiles: [ | 'tiles: [~,' | tiles/0 is missing",
                "&tk=k\"] | '&tk=k\",~]' | has an empty address",
                "name: {zh | name: {{zh | broken YAML"
            })
    void othersAreRefusedWithTheReason(String from, String to, String reason) {
        String changed = GOOD.replace(from, to.replace("\\n", "\n"));
        assertThat(changed).isNotEqualTo(GOOD);
        assertThatThrownBy(() -> read(changed))
                .isInstanceOfSatisfying(
                        InvalidRequest.class, e -> assertThat(e.field()).isEqualTo("ATLAS_BASE_MAP"))
                .hasMessageStartingWith("ATLAS_BASE_MAP=")
                .hasMessageContaining(reason);
    }

    @Test
    void aFileThatIsNotThereOrEmptyIsRefused() {
        assertThatThrownBy(() -> BaseMapFile.read(folder.resolve("none.yaml"))).hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> read("")).hasMessageContaining("must hold the keys");
    }

    private BaseMap read(String text) throws IOException {
        return BaseMapFile.read(Files.writeString(folder.resolve("base-map.yaml"), text));
    }
}
