package minzheng.atlas.ingest.format.geopackage;

import java.util.List;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.format.BrokenFile;
import org.jspecify.annotations.Nullable;

/** What makes a GeoPackage unreadable. */
final class GeoPackageFaults {
    private GeoPackageFaults() {}

    static BrokenFile broken(@Nullable String problem) {
        return new BrokenFile(Finding.error(
                "gpkg_broken",
                "GeoPackage 无法读取 / the GeoPackage cannot be read: " + problem,
                "用 QGIS 打开检查并重新导出 / open it in QGIS and export it anew"));
    }

    static Finding tooLong(String column) {
        return Finding.error(
                        "text_too_long",
                        "文本超过 1 MB，未读取 / a text of more than 1 MB was not read",
                        "缩短该文本或删除该列 / shorten the text or leave the column out")
                .about(column, null);
    }

    static BrokenFile empty() {
        return new BrokenFile(Finding.error(
                "no_layers",
                "文件里没有图层（视图不读取） / there is no layer in the file (views are not read)",
                "导出时选上要素图层 / export it with the layer of features"));
    }

    static BrokenFile layer(List<String> layers, @Nullable String asked) {
        return new BrokenFile(Finding.error(
                        asked == null ? "several_layers" : "unknown_layer",
                        "文件中的图层（视图不读取） / the layers in the file (views are not read): " + String.join(", ", layers),
                        "用 layer 指定其中一个 / name one of them as the layer")
                .about("layer", asked));
    }
}
