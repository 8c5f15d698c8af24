package minzheng.atlas.ingest.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import minzheng.atlas.crs.Converted;
import minzheng.atlas.crs.CoordinateConverter;
import minzheng.atlas.crs.Crs;
import minzheng.atlas.crs.OutsideDomain;
import minzheng.atlas.division.CoordSource;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.target.MappedRow;
import org.locationtech.jts.geom.Geometry;

/** How the coordinates of a file's rows were got: said, believable, and through a licensed converter where needed. */
public final class HowGot {
    private static final String KNOWN =
            "survey, gnss, digitised, schematic, converted, unknown, map_app_gcj02, map_app_bd09";

    private final Crs crs;
    private final Map<String, Integer> converted = new TreeMap<>();
    private int unknown;

    public HowGot(Crs crs) {
        this.crs = crs;
    }

    /** The source; findings where it is missing, misspelt, or one that nothing here can store. */
    public Optional<CoordSource> of(MappedRow row) {
        String code = row.coordSource();
        if (code == null) {
            row.add(Finding.error(
                            "missing_value",
                            "没有说明坐标来源 / it is not said how the coordinates were got",
                            "加 coord_source 列或 --coord-source，写其中之一 / add a column or option, one of: " + KNOWN)
                    .about("coord_source", null));
            return Optional.empty();
        }
        Optional<CoordSource> source = CoordSource.find(code);
        if (source.isEmpty()) {
            row.add(Finding.error(
                            "unknown_coord_source", "坐标来源无法识别 / unknown coordinate source", "写其中之一 / one of: " + KNOWN)
                    .about("coord_source", code));
        } else if (source.get().isObfuscated() && crs.converter(code).isEmpty()) {
            row.add(Finding.error(
                            "obfuscated_coordinates",
                            "互联网地图的加密坐标偏移数百米，不能入库，本程序也不提供还原方法 / map-app coordinates are shifted by "
                                    + "hundreds of metres; they are not stored and no way back is shipped",
                            "用本单位的正式转换工具转换后按 converted 导入，或装入转换插件（ATLAS_PLUGINS） / convert them with your "
                                    + "licensed tool and load them as converted, or install it as a plug-in (ATLAS_PLUGINS)")
                    .about("coord_source", code));
        } else if (source.get() == CoordSource.UNKNOWN) {
            unknown++;
        }
        return source;
    }

    /** Puts the shape, in degrees as given, into the row: through the bureau's converter where its source needs it. */
    public void place(Geometry degrees, CoordSource source, MappedRow row) {
        CoordinateConverter converter = crs.converter(source.code()).orElse(null);
        if (converter == null) {
            row.place(degrees);
            return;
        }
        try {
            row.place(Converted.shape(converter, source.code(), degrees), CoordSource.CONVERTED);
            converted.merge("%s（%s）".formatted(converter.name(), converter.licence()), 1, Integer::sum);
        } catch (OutsideDomain e) {
            row.add(Finding.error(
                            "not_convertible",
                            String.valueOf(e.getMessage()),
                            "核对坐标及其来源 / check the coordinates and how they were got")
                    .about("geometry", null)
                    .showing(degrees.getEnvelope().getCentroid().toText()));
        }
    }

    /** What holds for the file as a whole. */
    public List<Finding> warnings() {
        List<Finding> warnings = new ArrayList<>();
        if (unknown > 0) {
            warnings.add(Finding.warning(
                            "coord_source_unknown",
                            "%d 行坐标来源不明，已照此标注，不作为比对依据 / %1$d rows with coordinates of unknown origin; they are marked "
                                            .formatted(unknown)
                                    + "so and never serve as a reference",
                            "查明来源后更正导入 / find out and load again")
                    .about("coord_source", "unknown"));
        }
        converted.forEach((tool, rows) -> warnings.add(Finding.warning(
                        "converted_coordinates",
                        "%d 行坐标经 %s 转换，来源记为 converted / %1$d rows were converted by %2$s and are recorded as converted"
                                .formatted(rows, tool),
                        "确认转换工具和授权有效 / make sure that tool and licence are valid")
                .about("coord_source", "converted")));
        return warnings;
    }
}
