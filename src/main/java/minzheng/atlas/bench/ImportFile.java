package minzheng.atlas.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A register of facilities as GeoJSON: the same bytes for the same size, points spread evenly over the demonstration city. */
final class ImportFile {
    private static final double WEST = 108.0;
    private static final double EAST = 108.9;
    private static final double SOUTH = 22.6;
    private static final double NORTH = 23.2;

    /** Shares of the golden ratio and of its square: neighbours in the file lie far apart, no two in one place. */
    private static final double ACROSS = 0.7548776662466927;

    private static final double UP = 0.5698402909980532;

    private ImportFile() {}

    static void write(Path file, int features) {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("{\"type\":\"FeatureCollection\",\"features\":[\n");
            for (int i = 0; i < features; i++) {
                out.write(i == 0 ? "" : ",\n");
                out.write(feature(i));
            }
            out.write("\n]}\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String feature(int i) {
        double lon = WEST + (EAST - WEST) * (i * ACROSS % 1);
        double lat = SOUTH + (NORTH - SOUTH) * (i * UP % 1);
        return String.format(
                Locale.ROOT,
                "{\"type\":\"Feature\",\"properties\":{\"external_id\":\"B%07d\",\"name\":\"测速设施%07d\","
                        + "\"kind\":\"%s\",\"status\":\"operating\",\"valid_from\":\"2020-%02d-01\",\"coord_source\":\"survey\","
                        + "\"synthetic\":true,\"beds_total\":%d,\"beds_nursing\":%d,\"floor_area_m2\":%d},"
                        + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[%.7f,%.7f]}}",
                i,
                i,
                i % 2 == 0 ? "nursing_home" : "welfare_home",
                i % 12 + 1,
                100 + i % 50,
                i % 90,
                1000 + i % 3000,
                lon,
                lat);
    }
}
