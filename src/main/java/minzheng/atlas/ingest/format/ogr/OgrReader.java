package minzheng.atlas.ingest.format.ogr;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.format.BrokenFile;
import minzheng.atlas.ingest.format.FormatReader;
import minzheng.atlas.ingest.format.Opening;
import minzheng.atlas.ingest.format.RawRows;
import minzheng.atlas.ingest.format.archive.Bundle;
import minzheng.atlas.ingest.format.archive.PrivateFolder;
import minzheng.atlas.ingest.format.geopackage.GeoPackageReader;
import org.jspecify.annotations.Nullable;

/** A file geodatabase (zipped), a DXF drawing or a FlatGeobuf file, by way of a GeoPackage that GDAL makes of it. */
public final class OgrReader implements FormatReader {
    private static final String GEODATABASE = ".gdb/";
    private static final String DATABASE = "SQLite format 3";

    private final OgrFormat format;
    private final Ogr2ogr program;

    OgrReader(OgrFormat format, Ogr2ogr program) {
        this.format = format;
        this.program = program;
    }

    public static OgrReader fileGeodatabase() {
        return new OgrReader(OgrFormat.FILE_GDB, Ogr2ogr.INSTALLED);
    }

    public static OgrReader dxf() {
        return new OgrReader(OgrFormat.DXF, Ogr2ogr.INSTALLED);
    }

    public static OgrReader flatGeobuf() {
        return new OgrReader(OgrFormat.FLATGEOBUF, Ogr2ogr.INSTALLED);
    }

    @Override
    public String code() {
        return format.code();
    }

    @Override
    public boolean accepts(String fileName, byte[] head) {
        return switch (format) {
            case FILE_GDB ->
                fileName.endsWith(".gdb.zip")
                        || (fileName.endsWith(".zip")
                                && new String(head, StandardCharsets.ISO_8859_1).contains(GEODATABASE));
            case DXF -> fileName.endsWith(".dxf");
            case FLATGEOBUF -> fileName.endsWith(".fgb");
        };
    }

    @Override
    public Optional<String> defaultCrs() {
        return Optional.empty();
    }

    @Override
    public List<String> layers(Path file) {
        return converted(file, Opening.PLAIN, made -> {
            try {
                return new GeoPackageReader().layers(made.file());
            } finally {
                made.folder().close();
            }
        });
    }

    @Override
    public RawRows open(Path file, Opening opening) {
        return converted(file, opening, made -> {
            RawRows rows = new GeoPackageReader().open(made.file(), opening);
            return new ConvertedRows(rows, made.folder());
        });
    }

    /** A GeoPackage in a folder that goes with it. */
    private record Made(PrivateFolder folder, Path file) {}

    /** The folder stays until the work's result is closed, unless the work fails. */
    private <T> T converted(Path file, Opening opening, Function<Made, T> work) {
        PrivateFolder folder = new PrivateFolder();
        try {
            return work.apply(new Made(folder, geoPackage(file, folder.path(), opening)));
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private Path geoPackage(Path file, Path folder, Opening opening) {
        if (format != OgrFormat.FILE_GDB) {
            requireNoDatabase(file);
            return program.convert(format, file, folder, opening.encoding());
        }
        try (Bundle bundle = Bundle.open(file)) {
            return program.convert(format, unpacked(bundle), folder, opening.encoding());
        }
    }

    private static Path unpacked(Bundle bundle) {
        String only = only(bundle.names().stream()
                .map(OgrReader::geodatabase)
                .filter(folder -> !folder.isEmpty())
                .distinct()
                .toList());
        @Nullable Path table = null;
        for (String name : bundle.names()) {
            if (name.startsWith(only) && name.substring(only.length()).matches("\\w[\\w.]*")) {
                table = bundle.unpacked(name, "source" + GEODATABASE + name.substring(only.length()));
            }
        }
        if (table == null || table.getParent() == null) {
            throw noGeodatabase();
        }
        return table.getParent();
    }

    /** The .gdb folder that a file of a zip is in, with a slash at its end; empty for none. */
    private static String geodatabase(String name) {
        int folder = name.toLowerCase(Locale.ROOT).indexOf(GEODATABASE);
        return folder < 0 ? "" : name.substring(0, folder + GEODATABASE.length());
    }

    private static String only(List<String> geodatabases) {
        if (geodatabases.isEmpty()) {
            throw noGeodatabase();
        }
        if (geodatabases.size() > 1) {
            throw new BrokenFile(Finding.error(
                    "several_geodatabases",
                    "压缩包里有几个 .gdb 文件夹 / there are several .gdb folders in the zip: " + String.join(", ", geodatabases),
                    "每个 .gdb 文件夹单独打包 / zip each .gdb folder by itself"));
        }
        return geodatabases.get(0);
    }

    private static BrokenFile noGeodatabase() {
        return new BrokenFile(Finding.error(
                "no_geodatabase",
                "压缩包里没有 .gdb 文件夹 / there is no .gdb folder in the zip",
                "把整个 .gdb 文件夹打包 / zip the whole .gdb folder"));
    }

    /** GDAL must know the format that it writes, and would read it, with the views in it, under any name. */
    private static void requireNoDatabase(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            if (new String(in.readNBytes(DATABASE.length()), StandardCharsets.ISO_8859_1).equals(DATABASE)) {
                throw new BrokenFile(Finding.error(
                        "wrong_extension",
                        "文件是 SQLite 数据库，扩展名不符 / the file is an SQLite database under another name",
                        "GeoPackage 的扩展名应为 .gpkg / name a GeoPackage .gpkg"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
