package minzheng.atlas.ingest.format.shapefile;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.format.BrokenFile;
import minzheng.atlas.ingest.format.FormatReader;
import minzheng.atlas.ingest.format.Opening;
import minzheng.atlas.ingest.format.RawRows;
import minzheng.atlas.ingest.format.archive.Bundle;
import org.jspecify.annotations.Nullable;

/** A zip with one shapefile or several, which are its layers; or a .shp file with its parts beside it. */
public final class ShapefileReader implements FormatReader {
    @Override
    public String code() {
        return "shp";
    }

    @Override
    public boolean accepts(String fileName, byte[] head) {
        return fileName.endsWith(".shp") || fileName.endsWith(".zip");
    }

    /** None: without a .prj it is not known, and degrees that are taken for metres do harm. */
    @Override
    public Optional<String> defaultCrs() {
        return Optional.empty();
    }

    @Override
    public List<String> layers(Path file) {
        if (!isZip(file)) {
            return List.of();
        }
        try (Bundle bundle = Bundle.open(file)) {
            return Parts.layers(bundle);
        }
    }

    @Override
    public RawRows open(Path file, Opening opening) {
        if (!isZip(file)) {
            return ShapefileRows.open(Parts.beside(file), opening.encoding(), null);
        }
        Bundle bundle = Bundle.open(file);
        try {
            String layer = chosen(Parts.layers(bundle), opening.layer());
            return ShapefileRows.open(Parts.of(bundle, layer), opening.encoding(), bundle);
        } catch (RuntimeException e) {
            bundle.close();
            throw e;
        }
    }

    private static boolean isZip(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    private static String chosen(List<String> layers, @Nullable String asked) {
        if (layers.isEmpty()) {
            throw new BrokenFile(
                    Finding.error(
                            "no_shapefile",
                            "压缩包里没有 .shp 文件 / there is no .shp in the zip",
                            "把 .shp、.dbf、.prj、.cpg 一起打包；文件地理数据库的压缩包命名为 名称.gdb.zip / zip the .shp, .dbf, .prj and .cpg together; call the zip of a file geodatabase name.gdb.zip"));
        }
        if (asked == null ? layers.size() > 1 : !layers.contains(asked)) {
            throw new BrokenFile(Finding.error(
                            asked == null ? "several_layers" : "unknown_layer",
                            "压缩包里的图层 / the shapefiles in the zip: " + String.join(", ", layers),
                            "用 layer 指定其中一个 / name one of them as the layer")
                    .about("layer", asked));
        }
        return asked == null ? layers.get(0) : asked;
    }
}
