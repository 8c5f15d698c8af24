package minzheng.atlas.boundary.pack;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The archive's words for what the register keeps as codes. A code that has no word is shown as it is. */
final class Words {
    /** 界桩管理办法: what a marker must be, in this order. */
    static final List<Map.Entry<String, String>> CHECKLIST = List.of(
            Map.entry("position", "位置准确"),
            Map.entry("firm", "埋设牢固"),
            Map.entry("visible", "明显易见"),
            Map.entry("legible", "注记清晰"),
            Map.entry("archive", "档案完备"));

    static final Map<String, String> CONDITIONS = Map.ofEntries(
            Map.entry("intact", "完好"),
            Map.entry("text_faded", "注记褪色"),
            Map.entry("obscured", "被遮挡"),
            Map.entry("loose", "松动"),
            Map.entry("tilted", "倾斜"),
            Map.entry("damaged", "损坏"),
            Map.entry("lost", "丢失"),
            Map.entry("displaced", "移位"),
            Map.entry("replaced", "已更换"),
            Map.entry("moved_by_agreement", "经协议移动"),
            Map.entry("not_reached", "未到达"));

    private static final Map<String, String> ERECTIONS = Map.of("single", "单立", "double", "同号双立", "triple", "同号三立");
    private static final Map<String, String> ACTIONS =
            Map.of("repair", "维修", "re_erect", "原位重立", "move", "移位", "add", "增设", "scrap", "报废");
    private static final Map<String, String> STATES = Map.of("present", "完好", "changed", "有变化", "missing", "灭失");
    private static final Map<String, String> NORTHS = Map.of("true", "真方位角", "grid", "坐标方位角", "magnetic", "磁方位角");
    private static final Map<String, String> FOLLOWED = Map.of(
            "river", "河流", "ditch", "沟渠", "road", "道路", "railway", "铁路", "ridge", "山脊", "other", "其他地物", "none", "");
    private static final Map<String, String> KINDS = Map.of("regular", "定期联检", "special", "专项联检");
    private static final Map<String, String> LEVELS =
            Map.of("province", "省级", "prefecture", "市级", "county", "县级", "township", "乡级", "community", "村级");
    private static final Map<String, String> RATINGS = Map.of("safe", "平安", "attention", "关注", "dispute", "争议");
    private static final Map<String, String> SEVERITIES = Map.of("error", "错误", "warning", "警告", "info", "提示");
    private static final Map<String, String> MEASURES = Map.ofEntries(
            Map.entry("width_m", "最宽（米）"),
            Map.entry("width_class_m", "宽度分级（米）"),
            Map.entry("area_m2", "面积（平方米）"),
            Map.entry("distance_m", "距离（米）"),
            Map.entry("limit_m", "限差（米）"),
            Map.entry("chainage_m", "里程（米）"),
            Map.entry("registered_chainage_m", "登记里程（米）"),
            Map.entry("measured_chainage_m", "量测里程（米）"),
            Map.entry("length_m", "长度（米）"),
            Map.entry("registered_length_m", "登记长度（米）"),
            Map.entry("geodesic_length_m", "椭球面长度（米）"),
            Map.entry("difference_m", "相差（米）"),
            Map.entry("hausdorff_m", "最远偏离（米）"),
            Map.entry("mean_m", "平均偏离（米）"),
            Map.entry("beyond_length_m", "超限长度（米）"),
            Map.entry("azimuth_deg", "方位角（度）"),
            Map.entry("registered_azimuth_deg", "登记方位角（度）"),
            Map.entry("registered_distance_m", "登记距离（米）"));
    private static final Map<String, String> LIVES = Map.of(
            "found", "新发现",
            "accepted", "已作为例外接受",
            "repair_ordered", "已下达整改",
            "rechecked", "已复查",
            "closed", "已关闭",
            "reopened", "重新打开",
            "gone", "已消失");

    private Words() {}

    static String measure(String name) {
        return MEASURES.getOrDefault(name, name);
    }

    static String condition(@Nullable String code) {
        return word(CONDITIONS, code);
    }

    static String erection(String code) {
        return word(ERECTIONS, code);
    }

    /** E.g. 单立双面型. */
    static String type(String erection, int faces) {
        return erection(erection) + (faces == 3 ? "三面型" : "双面型");
    }

    static String action(String code) {
        return word(ACTIONS, code);
    }

    static String state(@Nullable String code) {
        return word(STATES, code);
    }

    static String north(@Nullable String code) {
        return word(NORTHS, code);
    }

    static String followed(String code) {
        return word(FOLLOWED, code);
    }

    static String kind(String code) {
        return word(KINDS, code);
    }

    static String level(String code) {
        return word(LEVELS, code);
    }

    static String rating(String code) {
        return word(RATINGS, code);
    }

    static String severity(String code) {
        return word(SEVERITIES, code);
    }

    static String life(String code) {
        return word(LIVES, code);
    }

    private static String word(Map<String, String> words, @Nullable String code) {
        return code == null ? "" : words.getOrDefault(code, code);
    }
}
