package minzheng.atlas.crs;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import minzheng.atlas.fault.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** What the bureau has set up to bring coordinates to CGCS2000 that the public cannot: parameters and converters. */
public final class Conversions {
    public static final Conversions NONE = new Conversions(Map.of(), List.of());

    private final Map<Datum, DatumShift> shifts = new EnumMap<>(Datum.class);
    private final Map<String, CoordinateConverter> converters = new HashMap<>();

    private Conversions(Map<Datum, DatumParameters> parameters, List<CoordinateConverter> found) {
        parameters.forEach((datum, given) -> shifts.put(datum, ToStorage.sevenParameters(datum, given)));
        found.forEach(this::add);
    }

    public static Conversions by(CoordinateConverter converter) {
        return new Conversions(Map.of(), List.of(converter));
    }

    /**
     * Reads what is set up; a mistake ends the start.
     *
     * @param datumParameters a file with seven parameters for old datums
     * @param plugins a folder of jars with {@link CoordinateConverter}s
     */
    public static Conversions configured(@Nullable Path datumParameters, @Nullable Path plugins) {
        return new Conversions(
                datumParameters == null ? Map.of() : DatumParameterFile.read(datumParameters),
                plugins == null ? List.of() : load(plugins));
    }

    /** What converts coordinates of a source such as {@code map_app_gcj02}. */
    public Optional<CoordinateConverter> from(String coordSource) {
        return Optional.ofNullable(converters.get(coordSource));
    }

    Optional<DatumShift> shift(Datum datum) {
        return Optional.ofNullable(shifts.get(datum));
    }

    private void add(CoordinateConverter converter) {
        for (String from : converter.converts()) {
            Optional<Datum> datum = Datum.ofCodeName(from).filter(Datum::isOld);
            boolean twice = datum.map(old -> shifts.put(old, new ConvertedDatum(old, converter)))
                            .isPresent()
                    || converters.put(from, converter) != null;
            if (twice) {
                throw mistake("%s 有两种换算 / has two conversions, keep one (%s)".formatted(from, converter.name()));
            }
        }
    }

    /** The class loader stays open: a converter may load more of its classes later. */
    private static List<CoordinateConverter> load(Path folder) {
        List<URL> jars = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jar")) {
            for (Path jar : files) {
                jars.add(url(jar));
            }
            ClassLoader loader = new URLClassLoader(jars.toArray(URL[]::new), Conversions.class.getClassLoader());
            List<CoordinateConverter> found = new ArrayList<>();
            ServiceLoader.load(CoordinateConverter.class, loader).forEach(found::add);
            return found;
        } catch (IOException e) {
            throw mistake("%s: 无法读取文件夹 / the folder cannot be read".formatted(folder));
        } catch (ServiceConfigurationError e) {
            throw mistake("%s: %s".formatted(folder, e.getMessage()));
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("a file without a URL: " + jar, e);
        }
    }

    private static InvalidRequest mistake(String message) {
        return new InvalidRequest("invalid_setting", "ATLAS_PLUGINS", "ATLAS_PLUGINS: " + message);
    }
}
