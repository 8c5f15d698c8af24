package minzheng.atlas.demo;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** How demonstration lines are called: one character a side, and the codes of the demarcation's year. */
final class LineNames {
    static final String EXAMPLE = "（示例）";

    private static final Map<String, String> CHARACTERS = Map.ofEntries(
            Map.entry("450102", "兴"),
            Map.entry("450103", "青"),
            Map.entry("450105", "江"),
            Map.entry("450107", "西"),
            Map.entry("450108", "良"),
            Map.entry("450109", "邕"),
            Map.entry("450110", "武"),
            Map.entry("450123", "隆"),
            Map.entry("450124", "马"),
            Map.entry("450125", "林"),
            Map.entry("450126", "宾"),
            Map.entry("450181", "横"),
            Map.entry("450621", "思"),
            Map.entry("450703", "钦"),
            Map.entry("450721", "灵"),
            Map.entry("450722", "浦"),
            Map.entry("450803", "港"),
            Map.entry("450804", "覃"),
            Map.entry("451082", "平"),
            Map.entry("451228", "都"),
            Map.entry("451229", "化"),
            Map.entry("451302", "来"),
            Map.entry("451321", "忻"),
            Map.entry("451402", "州"),
            Map.entry("451421", "扶"),
            Map.entry("451424", "新"),
            Map.entry("451425", "天"));

    /** 横州市 was 横县 450127 and 武鸣区 was 武鸣县 450122 when the lines were demarcated. */
    private static final Map<String, String> EARLIER_CODES = Map.of("450181", "450127", "450110", "450122");

    private static final LocalDate HENGZHOU_RECODED = LocalDate.of(2021, 2, 3);

    private LineNames() {}

    /** The code that the seeds know for a unit on a day. */
    static String codeOn(String code, LocalDate day) {
        return code.equals("450181") && day.isBefore(HENGZHOU_RECODED) ? "450127" : code;
    }

    static String character(String code) {
        var character = CHARACTERS.get(code);
        if (character == null) {
            throw new IllegalArgumentException("no character for " + code);
        }
        return character;
    }

    static String line(String a, String b) {
        return character(a) + character(b) + "线" + EXAMPLE;
    }

    static String lineCode(String a, String b) {
        return "SL" + digits(a, 4) + digits(b, 4);
    }

    static String junction(Collection<String> codes) {
        return codes.stream().map(LineNames::character).collect(Collectors.joining()) + "三交点" + EXAMPLE;
    }

    static String junctionCode(Collection<String> codes) {
        return "SJ" + codes.stream().map(code -> digits(code, 4)).sorted().collect(Collectors.joining());
    }

    /** As in 238184I: two digits of each unit, the smallest first, and a Roman number among those of the same digits. */
    static String junctionNumber(Collection<String> codes, int ordinal) {
        return codes.stream().map(code -> digits(code, 2)).sorted().collect(Collectors.joining()) + "I".repeat(ordinal);
    }

    private static String digits(String code, int count) {
        var then = EARLIER_CODES.getOrDefault(code, code);
        return then.substring(then.length() - count);
    }
}
