package minzheng.atlas.ingest.format.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.format.BrokenFile;
import minzheng.atlas.ingest.format.xml.XmlFile;
import org.jspecify.annotations.Nullable;

/** The different texts of a workbook, which its cells refer to by number; they must all stay in memory. */
record SharedStrings(List<String> texts) {
    private static final long MOST_CHARACTERS = 50_000_000;
    private static final int COST_OF_A_TEXT = 30;
    private static final int LONGEST = 1_000_000;
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    static SharedStrings read(@Nullable XmlFile part) {
        List<String> texts = new ArrayList<>();
        if (part == null) {
            return new SharedStrings(texts);
        }
        long characters = 0;
        try (XmlFile xml = part) {
            xml.child();
            while (xml.child()) {
                String text = rich(xml);
                texts.add(text);
                characters += text.length() + COST_OF_A_TEXT;
                if (characters > MOST_CHARACTERS) {
                    throw new BrokenFile(Finding.error(
                            "too_many_texts",
                            "工作簿中不同的文字过多 / the workbook holds too many different texts",
                            "把该工作表另存为 CSV / save the sheet as CSV"));
                }
            }
        }
        return new SharedStrings(texts);
    }

    /** The text of the element just begun: its runs one after the other, without the reading aids above them. */
    static String rich(XmlFile xml) {
        StringBuilder text = new StringBuilder();
        int opened = xml.depth();
        while (xml.depth() >= opened && xml.step()) {
            if (!xml.atStart()) {
                continue;
            }
            switch (xml.name()) {
                case "t" -> append(xml, text);
                case "r" -> {} // its t comes next
                default -> xml.skip();
            }
        }
        return ESCAPED.matcher(text).replaceAll(found -> escaped(found.group(1)));
    }

    private static void append(XmlFile xml, StringBuilder text) {
        xml.characters((buffer, start, length) -> {
            if (text.length() + length > LONGEST) {
                throw new BrokenFile(Finding.error(
                        "text_too_long",
                        "一个单元格超过 %d 个字符 / a cell of more than %1$d characters".formatted(LONGEST),
                        "缩短该内容 / shorten it"));
            }
            text.append(buffer, start, length);
        });
    }

    private static String escaped(String hex) {
        char c = (char) Integer.parseInt(hex, 16);
        return c == '\\' || c == '$' ? "\\" + c : String.valueOf(c);
    }
}
