package minzheng.atlas.ingest.target;

import minzheng.atlas.ingest.Finding;
import org.jspecify.annotations.Nullable;

/**
 * How a marker is erected, as one word of the register: 单立双面型, 单立三面型, 同号双立, 同号三立.
 *
 * @param erection single, double or triple
 * @param faces 2, or 3 at a tri-junction
 * @param member A or B of a double, C, D or E of a triple marker, else empty
 */
record MarkerType(String erection, int faces, String member) {
    static final TargetField TYPE = TargetField.optional("type", "类型", "界桩类型", "jzlx");
    static final TargetField ERECTION = TargetField.optional("erection", "立桩形式", "竖立形式", "埋设方式");
    static final TargetField FACES = TargetField.optional("faces", "面数");

    static MarkerType of(MappedRow row) {
        String type = row.text(TYPE.name());
        String erection = erection(row, type);
        return new MarkerType(erection, faces(row, type), member(row, erection));
    }

    private static String erection(MappedRow row, @Nullable String type) {
        String word = row.text(ERECTION.name()) != null ? row.text(ERECTION.name()) : type;
        String said = String.valueOf(word);
        if (said.contains("三立") || said.equals("triple")) {
            return "triple";
        }
        if (said.contains("双立") || said.equals("double")) {
            return "double";
        }
        if (said.contains("单立") || said.equals("single")) {
            return "single";
        }
        row.add((word == null
                        ? Finding.error(
                                "missing_value",
                                "没有说明单立、双立还是三立 / it is not said whether it is a single, double or triple one",
                                "加类型（JZLX）列，或 erection / add a column type or erection")
                        : Finding.error(
                                "unknown_word",
                                "界桩类型无法识别 / unknown type of marker",
                                "如 单立双面型、单立三面型、同号双立、同号三立 / or single, double, triple in erection"))
                .about(TYPE.name(), word));
        return "single";
    }

    private static int faces(MappedRow row, @Nullable String type) {
        Integer given = row.count(FACES.name());
        if (given == null) {
            return type != null && type.contains("三面") ? 3 : 2;
        }
        if (given != 2 && given != 3) {
            row.add(Finding.error("bad_number", "界桩只有双面或三面 / a marker has two or three faces", "写 2 或 3 / 2 or 3")
                    .about(FACES.name(), row.text(FACES.name())));
            return 2;
        }
        return given;
    }

    /** The row's own word, else the letter that the number ends with. */
    private static String member(MappedRow row, String erection) {
        String letters = letters(erection);
        String given = row.text(RegisterFields.MEMBER.name());
        String number = String.valueOf(row.text(RegisterFields.MARKER.name()));
        String member = given != null || letters.isEmpty() ? given : number.substring(number.length() - 1);
        if (member == null && letters.isEmpty()) {
            return "";
        }
        if (member == null || member.length() != 1 || !letters.contains(member)) {
            row.add(Finding.error(
                            "bad_member",
                            letters.isEmpty()
                                    ? "单立界桩没有分号 / a single marker has no member letter"
                                    : "双立界桩分 A、B，三立分 C、D、E / members are A and B, or C, D and E of a triple one",
                            letters.isEmpty()
                                    ? "留空 / leave it empty"
                                    : "填 member 列，或编号以该字母结尾 / fill in member, or end the number with the letter")
                    .about(RegisterFields.MEMBER.name(), given));
            return letters.isEmpty() ? "" : letters.substring(0, 1);
        }
        return member;
    }

    private static String letters(String erection) {
        return erection.equals("double") ? "AB" : erection.equals("triple") ? "CDE" : "";
    }
}
