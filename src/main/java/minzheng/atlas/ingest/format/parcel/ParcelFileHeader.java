package minzheng.atlas.ingest.format.parcel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.format.BrokenFile;
import minzheng.atlas.ingest.format.text.TextLines;
import minzheng.atlas.ingest.target.NumberText;
import org.jspecify.annotations.Nullable;

/** The section 属性描述: names and values, one a line, up to the coordinates. */
record ParcelFileHeader(Map<String, String> values) {
    static final String ATTRIBUTES = "[属性描述]";
    static final String COORDINATES = "[地块坐标]";

    private static final int MOST_LINES = 1_000;

    static ParcelFileHeader read(TextLines lines) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < MOST_LINES; i++) {
            String line = lines.next();
            if (line == null) {
                break;
            }
            if (line.startsWith(COORDINATES)) {
                return new ParcelFileHeader(values);
            }
            int equals = NumberText.narrow(line).indexOf('=');
            if (equals > 0) {
                values.put(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip());
            }
        }
        throw new BrokenFile(Finding.error(
                        "parcel_no_coordinates",
                        "没有 [地块坐标] 部分 / the section [地块坐标] is missing",
                        "重新导出勘测定界坐标文件 / export the coordinate file again")
                .at(null, lines.position()));
    }

    /**
     * The system of the coordinates.
     *
     * @param easting of any point; its digits tell whether the number of the zone stands in front
     */
    Optional<GaussKruger> system(double easting) {
        return GaussKruger.of(value("坐标系"), value("几度分带"), value("带号"), easting);
    }

    /** What about the file as a whole is to be said. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (!value("投影类型").isEmpty() && !value("投影类型").contains("高斯")) {
            findings.add(unknown("投影类型", "高斯克吕格 / Gauss-Krüger"));
        }
        if (!value("计量单位").isEmpty() && !value("计量单位").startsWith("米")) {
            findings.add(unknown("计量单位", "米 / metres"));
        }
        // the values are not repeated: parameters between datums are classified
        if (!value("转换参数").replaceAll("[,，\\s0.]", "").isEmpty()) {
            findings.add(Finding.warning(
                            "parameters_not_applied",
                            "文件带有转换参数，没有使用 / the file carries shift parameters, they were not applied",
                            "坐标按文件所写的坐标系读取 / coordinates are read in the system the file names")
                    .about("转换参数", null));
        }
        return findings;
    }

    /** Why no system could be told. */
    Finding notTold() {
        return Finding.warning(
                        "crs_not_told",
                        "坐标系、几度分带、带号不足以确定坐标系 / 坐标系, 几度分带 and 带号 do not tell the reference system",
                        "补全文件头，或用 --crs 指定 / complete the head of the file or give --crs")
                .about("坐标系", value("坐标系") + ", " + value("几度分带") + ", " + value("带号"));
    }

    private Finding unknown(String field, String wanted) {
        return Finding.error(
                        "parcel_head_unusable", "%s 不能使用 / cannot be used".formatted(field), "应为 / wanted: " + wanted)
                .about(field, value(field));
    }

    private String value(String name) {
        @Nullable String value = values.get(name);
        return value == null ? "" : NumberText.narrow(value);
    }
}
