package minzheng.atlas.ingest.format.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import minzheng.atlas.ingest.format.xml.XmlFile;
import org.jspecify.annotations.Nullable;

/** Which cell styles show a number as a date or a time. */
record CellFormats(List<Kind> kinds) {
    enum Kind {
        NUMBER,
        DATE,
        TIME
    }

    /** Built-in formats of ECMA-376 part 1, 18.8.30, with the Chinese ones (27 to 36 and 50 to 58). */
    private static final Set<Integer> DATES =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);

    private static final Set<Integer> TIMES = Set.of(18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56);

    /** Quoted and escaped characters, fillers, colours, locales and elapsed hours: none of them shows a date. */
    private static final String NOT_SHOWN = "\"[^\"]*\"|\\\\.|[_*].|\\[[^\\]]*]";

    static CellFormats read(@Nullable XmlFile part) {
        Map<Integer, String> codes = new HashMap<>();
        List<Kind> kinds = new ArrayList<>();
        if (part == null) {
            return new CellFormats(kinds);
        }
        try (XmlFile xml = part) {
            xml.child();
            while (xml.child()) {
                switch (xml.name()) {
                    case "numFmts" -> {
                        while (xml.child()) {
                            codes.put(id(xml), PackageFile.text(xml, "formatCode"));
                            xml.skip();
                        }
                    }
                    case "cellXfs" -> {
                        while (xml.child()) {
                            kinds.add(kind(id(xml), codes.get(id(xml))));
                            xml.skip();
                        }
                    }
                    default -> xml.skip();
                }
            }
        }
        return new CellFormats(kinds);
    }

    Kind kind(int style) {
        return style < kinds.size() ? kinds.get(style) : Kind.NUMBER;
    }

    static Kind kind(int id, @Nullable String code) {
        if (code == null) {
            return DATES.contains(id) ? Kind.DATE : TIMES.contains(id) ? Kind.TIME : Kind.NUMBER;
        }
        String shown = code.toLowerCase(Locale.ROOT).replaceAll(NOT_SHOWN, "").split(";", 2)[0];
        boolean time = shown.contains("h") || shown.contains("s");
        boolean date = shown.contains("y") || shown.contains("d") || (shown.contains("m") && !time);
        return date ? Kind.DATE : time ? Kind.TIME : Kind.NUMBER;
    }

    private static int id(XmlFile xml) {
        return CellTexts.number(xml.attribute("numFmtId"), 0);
    }
}
