package minzheng.atlas.ingest.hostile;

import java.util.List;

/** GeoJSON that nests, grows or counts without end. */
public final class HostileJson {
    private static final String FEATURE = "{\"type\":\"Feature\",\"properties\":{},\"geometry\":";
    private static final String POLYGON = FEATURE + "{\"type\":\"Polygon\",\"coordinates\":[[";
    private static final int MILLION = 1_000_000;

    private HostileJson() {}

    public static List<HostileFile> all() {
        return List.of(
                HostileFile.repeating(
                        "deep-values.geojson", "json_beyond_limits", "{\"properties\":", "[", 100_000, ""),
                HostileFile.repeating("deep-objects.geojson", "json_beyond_limits", "", "{\"a\":", 100_000, ""),
                HostileFile.repeating(
                        "deep-coordinates.geojson",
                        "json_beyond_limits",
                        FEATURE + "{\"coordinates\":",
                        "[",
                        100_000,
                        ""),
                HostileFile.repeating(
                        "deep-collections.geojson",
                        "json_beyond_limits",
                        "",
                        "{\"type\":\"GeometryCollection\",\"geometries\":[",
                        100_000,
                        ""),
                HostileFile.of("nan.geojson", "coordinate_not_finite", FEATURE + point("NaN, 22.8")),
                HostileFile.of("infinite.geojson", "coordinate_not_finite", FEATURE + point("108.3, -Infinity")),
                HostileFile.of("overflow.geojson", "coordinate_not_finite", FEATURE + point("1e999, 22.8")),
                HostileFile.repeating(
                        "polygon.geojson",
                        "too_many_vertices",
                        POLYGON,
                        "[108.3661,22.8161],",
                        10 * MILLION,
                        "[0,0]]]}}"),
                HostileFile.repeating("rings.geojson", "too_many_parts", POLYGON + "]", ",[]", 10 * MILLION, "]}}"),
                HostileFile.repeating(
                        "points.geojson",
                        "too_many_parts",
                        FEATURE + "{\"type\":\"MultiPoint\",\"coordinates\":[[0,0]",
                        ",[1,2]",
                        MILLION / 2,
                        "]}}"),
                HostileFile.repeating(
                        "long-text.geojson",
                        "json_beyond_limits",
                        "{\"properties\":{\"a\":\"",
                        "南",
                        30 * MILLION,
                        "\"}}"),
                HostileFile.repeating("long-number.geojson", "json_beyond_limits", "{\"id\":", "9", 10 * MILLION, "}"),
                HostileFile.repeating(
                        "values.geojson", "too_many_values", "{\"properties\":{\"a\":[0", ",1", 10 * MILLION, "]}}"),
                star("star.geojson", 1_001, 499),
                star("large-star.geojson", 200_001, 99_991),
                new HostileFile("names.geojson", "too_many_names", out -> {
                    out.write('{');
                    for (int i = 0; i < 5 * MILLION; i++) {
                        out.write(HostileFile.bytes("\"n" + i + "\":0,"));
                    }
                }),
                HostileFile.of(
                        "cut-off.geojson", "json_broken", FEATURE + "{\"type\":\"Point\",\"coordinates\":[108.3"));
    }

    private static String point(String coordinates) {
        return "{\"type\":\"Point\",\"coordinates\":[" + coordinates + "]}}";
    }

    /** A polygon whose every side crosses nearly all others; repairing it would make a piece of each crossing. */
    private static HostileFile star(String name, int corners, int step) {
        return new HostileFile(name, "invalid_shape", out -> {
            out.write(HostileFile.bytes(POLYGON));
            for (long i = 0; i < corners; i++) {
                double angle = 2 * Math.PI * (i * step % corners) / corners;
                out.write(HostileFile.bytes("[%f,%f],".formatted(108 + Math.cos(angle), 22 + Math.sin(angle))));
            }
            out.write(HostileFile.bytes("[109.000000,22.000000]]]}}"));
        });
    }
}
