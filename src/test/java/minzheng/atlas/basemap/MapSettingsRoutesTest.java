package minzheng.atlas.basemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import minzheng.atlas.http.Server;
import minzheng.atlas.support.Api;
import org.junit.jupiter.api.Test;

/** What the map is told, and from where its pages may load. */
class MapSettingsRoutesTest {
    private static final BaseMap MAP = new BaseMap(
            new BaseMap.Name("天地图", "Tianditu"),
            List.of("https://t0.example.cn/a?z={z}&x={x}&y={y}", "https://t0.example.cn/b?z={z}&x={x}&y={y}"),
            "EPSG:3857",
            "GS(2024)0650号",
            "国家地理信息公共服务平台",
            3,
            17,
            256);

    @Test
    void aBaseMapIsShownAndItsHostAloneIsAdmitted() {
        try (Server server = Server.start("127.0.0.1", 0, null, MAP.hosts(), List.of(new MapSettingsRoutes(MAP)))) {
            Api.Answer answer = new Api(server.port()).get("/api/map-settings");
            assertThat(answer.at("/base_map/name/zh")).isEqualTo("天地图");
            assertThat(answer.at("/base_map/tiles/1")).isEqualTo("https://t0.example.cn/b?z={z}&x={x}&y={y}");
            assertThat(answer.at("/base_map/review_number")).isEqualTo("GS(2024)0650号");
            assertThat(answer.at("/base_map/max_zoom")).isEqualTo("17");
            assertThat(directives(answer))
                    .contains(
                            "img-src 'self' data: blob: https://t0.example.cn",
                            "connect-src 'self' https://t0.example.cn",
                            "default-src 'self'",
                            "script-src 'self'",
                            "worker-src 'self' blob:");
        }
    }

    @Test
    void withoutOneNothingOutsideIs() {
        try (Server server = Server.start("127.0.0.1", 0, null, List.of(), List.of(new MapSettingsRoutes(null)))) {
            Api.Answer answer = new Api(server.port()).get("/api/map-settings");
            assertThat(answer.text()).isEqualTo("{\"base_map\":null}");
            assertThat(answer.header("Content-Security-Policy")).doesNotContain("http");
            assertThat(directives(answer)).contains("img-src 'self' data: blob:", "connect-src 'self'");
        }
    }

    private static List<String> directives(Api.Answer answer) {
        return List.of(answer.header("Content-Security-Policy").split("; "));
    }
}
