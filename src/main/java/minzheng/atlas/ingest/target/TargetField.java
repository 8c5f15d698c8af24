package minzheng.atlas.ingest.target;

import java.util.List;

/**
 * A field that a target knows.
 *
 * @param aliases other names under which files carry it, Chinese and English
 */
public record TargetField(String name, boolean required, List<String> aliases) {
    static final TargetField EXTERNAL_ID = required("external_id", "编号", "设施编号", "id", "objectid", "唯一编号", "外部编号");
    static final TargetField NAME = required("name", "名称", "设施名称", "机构名称", "单位名称");
    static final TargetField VALID_FROM =
            optional("valid_from", "有效起始", "生效日期", "启用日期", "开业日期", "成立日期", "opened_on", "open_date");
    static final TargetField VALID_TO = optional("valid_to", "有效截止", "失效日期");
    static final TargetField COORD_SOURCE = optional("coord_source", "坐标来源");
    static final TargetField SYNTHETIC = optional("synthetic", "虚构", "示例数据");
    static final TargetField DECLARED_CODE = optional("declared_code", "所属区划代码", "区划代码", "行政区划代码", "division_code");

    /** Where a format has no geometry of its own, these columns make it. */
    public static final TargetField LON = optional("lon", "经度", "lng", "longitude");

    public static final TargetField LAT = optional("lat", "纬度", "latitude");
    public static final TargetField WKT = optional("wkt", "图形", "geom", "geometry");

    static TargetField required(String name, String... aliases) {
        return new TargetField(name, true, List.of(aliases));
    }

    static TargetField optional(String name, String... aliases) {
        return new TargetField(name, false, List.of(aliases));
    }
}
