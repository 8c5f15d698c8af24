package minzheng.atlas.basemap;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import minzheng.atlas.fault.InvalidRequest;

/** What a base map must be so that it may be shown and lies where it should. */
final class BaseMapRules {
    /** GS(2024)0650号, GS京(2023)1234号, 桂S(2022)15号; brackets of either width. */
    private static final Pattern REVIEW_NUMBER =
            Pattern.compile("\\p{IsHan}{0,4}G?S\\p{IsHan}{0,2}[(（]20\\d{2}[)）]\\d{1,5}号");

    /** Nothing that could end the address inside a security header. */
    private static final Pattern TEMPLATE =
            Pattern.compile("https?://[A-Za-z0-9][A-Za-z0-9.-]*(:\\d{1,5})?/[A-Za-z0-9/._~%?&=+:@!*{}-]*");

    private static final List<String> PLACES = List.of("{z}", "{x}", "{y}");
    private static final Set<String> OTHER_GRIDS = Set.of("EPSG:4490", "EPSG:4326");
    private static final Set<String> OFFSET_SYSTEMS = Set.of("GCJ-02", "GCJ02", "BD-09", "BD09");

    /** Publishers whose map tiles are known to be on GCJ-02 or BD-09. */
    private static final List<String> OFFSET_HOSTS = List.of(
            "amap.com",
            "autonavi.com",
            "gaode.com",
            "google.cn",
            "googleapis.cn",
            "qq.com",
            "gtimg.com",
            "baidu.com",
            "bdimg.com",
            "bdstatic.com",
            "geoq.cn");

    private static final String OFFSET = "是加偏坐标，会与区划错开数百米，请用国家坐标系的底图（如天地图）"
            + " / is deliberately offset and would lie hundreds of metres beside the divisions; use a map on the national"
            + " system, e.g. Tianditu";

    private BaseMapRules() {}

    static void check(BaseMap map) {
        if (!REVIEW_NUMBER.matcher(map.reviewNumber().strip()).matches()) {
            throw mistake(
                    "review_number",
                    map.reviewNumber(),
                    "应为审图号，如 GS(2024)0650号 / must be the map's review number, e.g. GS(2024)0650号");
        }
        checkSystem(map.crs());
        map.tiles().forEach(BaseMapRules::checkTemplate);
        boolean zooms = map.minZoom() >= 0 && map.minZoom() <= map.maxZoom() && map.maxZoom() <= 24;
        if (!zooms) {
            throw mistake(
                    "min_zoom, max_zoom",
                    map.minZoom() + ", " + map.maxZoom(),
                    "应为 0 ≤ min_zoom ≤ max_zoom ≤ 24 / must be 0 <= min_zoom <= max_zoom <= 24");
        }
        if (map.tileSize() != 256 && map.tileSize() != 512) {
            throw mistake("tile_size", Integer.toString(map.tileSize()), "应为 256 或 512 / must be 256 or 512");
        }
    }

    private static void checkSystem(String crs) {
        String code = crs.strip().toUpperCase(Locale.ROOT);
        if (OFFSET_SYSTEMS.contains(code)) {
            throw mistake("crs", crs, OFFSET);
        }
        if (OTHER_GRIDS.contains(code)) {
            throw mistake(
                    "crs",
                    crs,
                    "地图画不出经纬度切片，请用同一底图的 EPSG:3857 切片（天地图为 _w）"
                            + " / the map cannot draw tiles on a grid of degrees; give the same map's EPSG:3857 tiles (Tianditu: _w)");
        }
        if (!code.equals("EPSG:3857")) {
            throw mistake("crs", crs, "应为 EPSG:3857 / must be EPSG:3857");
        }
    }

    private static void checkTemplate(String template) {
        if (template == null) { // a list of YAML may hold nothing at some place
            throw mistake("tiles", "", "有空的地址 / has an empty address; remove it");
        }
        boolean places = PLACES.stream().allMatch(template::contains);
        String rest = template.replace("{z}", "").replace("{x}", "").replace("{y}", "");
        if (!places
                || rest.contains("{")
                || rest.contains("}")
                || !TEMPLATE.matcher(template).matches()) {
            throw mistake(
                    "tiles",
                    template,
                    "应为含 {z} {x} {y} 且别无其他占位符的 http(s) 地址，各子域分别列出 / must be an http(s) address with {z}, {x}"
                            + " and {y} and no other placeholder; list each subdomain as an address of its own");
        }
        String host = URI.create(rest).getHost();
        String lower = host == null ? "" : host.toLowerCase(Locale.ROOT);
        for (String offset : OFFSET_HOSTS) {
            if (lower.equals(offset) || lower.endsWith("." + offset)) {
                throw mistake("tiles", template, OFFSET);
            }
        }
    }

    private static InvalidRequest mistake(String field, String value, String message) {
        return BaseMapFile.mistake(field, "%s=%s: %s".formatted(field, value, message));
    }
}
