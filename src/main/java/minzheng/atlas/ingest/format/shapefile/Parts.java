package minzheng.atlas.ingest.format.shapefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import minzheng.atlas.ingest.format.archive.Bundle;
import org.jspecify.annotations.Nullable;

/** The files of one shapefile; only the geometry is never missing. */
record Parts(
        Path shp,
        @Nullable Path shx,
        @Nullable Path dbf,
        @Nullable Path prj,
        @Nullable Path cpg) {

    /** Beside a .shp file, in any letter case. */
    static Parts beside(Path shp) {
        Path folder = Objects.requireNonNull(shp.toAbsolutePath().getParent());
        try (Stream<Path> siblings = Files.list(folder)) {
            List<String> names = siblings.filter(Files::isRegularFile)
                    .map(path -> String.valueOf(path.getFileName()))
                    .toList();
            return of(shp, names, stem(String.valueOf(shp.getFileName())), folder::resolve);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Unpacked from a zip; the layer is one of {@link #layers}. */
    static Parts of(Bundle bundle, String layer) {
        Function<String, Path> unpack = name -> bundle.unpacked(name, "layer." + extension(name));
        Path shp = part(bundle.names(), layer, "shp").map(unpack).orElseThrow();
        return of(shp, bundle.names(), layer, unpack);
    }

    /** The shapefiles in a zip, by their paths without extension. */
    static List<String> layers(Bundle bundle) {
        return bundle.names().stream()
                .filter(name -> extension(name).equals("shp"))
                .map(Parts::stem)
                .toList();
    }

    private static Parts of(Path shp, List<String> names, String stem, Function<String, Path> file) {
        return new Parts(
                shp,
                part(names, stem, "shx").map(file).orElse(null),
                part(names, stem, "dbf").map(file).orElse(null),
                part(names, stem, "prj").map(file).orElse(null),
                part(names, stem, "cpg").map(file).orElse(null));
    }

    /** In any letter case, but in the same one where there are several. */
    private static Optional<String> part(List<String> names, String stem, String extension) {
        return names.stream()
                .filter(name -> extension(name).equals(extension) && stem(name).equalsIgnoreCase(stem))
                .min(Comparator.comparing(name -> !stem(name).equals(stem)));
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
