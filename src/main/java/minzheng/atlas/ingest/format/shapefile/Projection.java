package minzheng.atlas.ingest.format.shapefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import minzheng.atlas.ingest.Finding;
import org.jspecify.annotations.Nullable;

/** The reference system in the .prj file, as WKT. */
final class Projection {
    private static final int LONGEST = 64 * 1024;

    private Projection() {}

    static Optional<String> in(@Nullable Path prj) {
        if (prj == null) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(prj)) {
            String text = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8)
                    .replace("\uFEFF", "")
                    .replace('\0', ' ')
                    .strip();
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Finding> notes(Optional<String> crs) {
        return crs.isPresent()
                ? List.of()
                : List.of(Finding.warning(
                        "prj_missing",
                        "缺少 .prj，坐标系未知，按 --crs 或默认的 CGCS2000 经纬度读取 / the .prj is missing: the reference system is the one of --crs, or CGCS2000 degrees",
                        "核实坐标系后用 --crs 指定 / find out the reference system and give it as --crs"));
    }
}
