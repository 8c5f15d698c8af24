package minzheng.atlas.ingest.target;

import java.util.List;

/**
 * A field that a target knows.
 *
 * @param aliases other names under which files carry it, Chinese and English
 */
public record TargetField(String name, boolean required, List<String> aliases) {
    static final TargetField EXTERNAL_ID =
            required("external_id", "编号", "设施编号", "id", "objectid", "唯一编号", "外部编号", "地块编号");
    static final TargetField NAME = required("name", "名称", "设施名称", "机构名称", "单位名称", "地块名称");
    static final TargetField VALID_FROM =
            optional("valid_from", "有效起始", "生效日期", "启用日期", "开业日期", "成立日期", "opened_on", "open_date");
    static final TargetField VALID_TO = optional("valid_to", "有效截止", "失效日期");
    static final TargetField COORD_SOURCE = optional("coord_source", "坐标来源");
    static final TargetField SYNTHETIC = optional("synthetic", "虚构", "示例数据");
    static final TargetField DECLARED_CODE = optional("declared_code", "所属区划代码", "区划代码", "行政区划代码", "division_code");

    /** In a file exported here: whose numbering the row's own number is. */
    public static final TargetField ATLAS_SOURCE = optional("atlas_source");

    /** Where a format has no geometry of its own, these columns make it. */
    public static final TargetField LON = optional("lon", "经度", "东经", "经度°", "lng", "long", "longitude");

    public static final TargetField LAT = optional("lat", "纬度", "北纬", "纬度°", "latitude");

    /** In Chinese surveying X is the northing (纵坐标) and Y the easting (横坐标). */
    public static final TargetField NORTHING =
            optional("northing", "北坐标", "北坐标x", "x北坐标", "纵坐标", "纵坐标x", "x纵坐标", "x北", "north");

    public static final TargetField EASTING =
            optional("easting", "东坐标", "东坐标y", "y东坐标", "横坐标", "横坐标y", "y横坐标", "y东", "east");

    /** Columns that do not say which of them is north. */
    public static final TargetField PLAIN_X = optional("x", "x坐标", "坐标x");

    public static final TargetField PLAIN_Y = optional("y", "y坐标", "坐标y");
    public static final TargetField WKT = optional("wkt", "图形", "geom", "geometry", "the_geom", "wkb");

    /** Of a document whose coordinates stay in its own system: which one, as a code, or its datum. */
    public static final TargetField DOCUMENT_CRS = optional("document_crs", "坐标系", "坐标系统", "坐标基准", "大地基准", "大地坐标系");

    /** In a file exported here: the document's own coordinates, beside a shape that is in the file's system. */
    public static final TargetField DOCUMENT_X = optional("document_x");

    public static final TargetField DOCUMENT_Y = optional("document_y");
    public static final TargetField DOCUMENT_WKT = optional("document_wkt");

    public static final List<TargetField> PLACE = List.of(LON, LAT, NORTHING, EASTING, PLAIN_X, PLAIN_Y, WKT);

    static TargetField required(String name, String... aliases) {
        return new TargetField(name, true, List.of(aliases));
    }

    static TargetField optional(String name, String... aliases) {
        return new TargetField(name, false, List.of(aliases));
    }
}
