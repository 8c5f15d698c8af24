package minzheng.atlas.ingest.format.shapefile;

import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.format.BrokenFile;

/** What makes a shapefile unreadable. */
final class ShapefileFaults {
    private static final String EXPORT_ANEW = "用 GIS 软件打开检查并重新导出 / open it in a GIS and export it anew";

    private ShapefileFaults() {}

    static BrokenFile shp(String problem, String position) {
        return new BrokenFile(Finding.error("shp_broken", "图形文件 .shp 损坏：" + problem, EXPORT_ANEW)
                .at(null, position));
    }

    static BrokenFile dbf(String problem) {
        return new BrokenFile(Finding.error("dbf_broken", "属性文件 .dbf 损坏：" + problem, EXPORT_ANEW));
    }

    static BrokenFile countsDiffer(long shapes, long rows) {
        return new BrokenFile(Finding.error(
                "record_counts_differ",
                ".shp 有 %d 条记录，.dbf 有 %d 条，无法对应 / the .shp has %1$d records, the .dbf %2$d: they cannot be paired"
                        .formatted(shapes, rows),
                "取得成套的 .shp 和 .dbf，或重新导出 / get the .shp and .dbf that belong together, or export anew"));
    }
}
