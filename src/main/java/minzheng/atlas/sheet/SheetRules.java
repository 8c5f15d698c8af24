package minzheng.atlas.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.fault.InvalidRequest.Mistake;
import minzheng.atlas.sheet.MapSheet.LegendEntry;

/** How much a sheet may hold, and which values make sense on it. */
final class SheetRules {
    static final int MIN_SCALE = 500;
    static final int MAX_SCALE = 5_000_000;
    static final int MAX_LEGEND = 40;
    static final int MAX_LINES = 12;
    private static final int MAX_TEXT = 200;
    private static final int MAX_LABEL = 80;
    private static final double MAX_LATITUDE = 80;
    private static final double MAX_LONGITUDE = 180;
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    private final List<Mistake> mistakes = new ArrayList<>();

    private SheetRules() {}

    /** A text of the sheet and where in the request it stands. */
    record Text(String pointer, String text) {}

    static void check(MapSheet sheet) {
        SheetRules rules = new SheetRules();
        rules.figures(sheet);
        rules.lengths(sheet);
        if (!rules.mistakes.isEmpty()) {
            throw new InvalidRequest("invalid_sheet", rules.mistakes);
        }
    }

    private void figures(MapSheet sheet) {
        require(
                sheet.scale() >= MIN_SCALE && sheet.scale() <= MAX_SCALE,
                "/scale",
                "比例尺分母应在 %d 到 %d 之间 / the denominator must be %1$d to %2$d, not %3$d"
                        .formatted(MIN_SCALE, MAX_SCALE, sheet.scale()));
        require(
                Math.abs(sheet.centre().lat()) <= MAX_LATITUDE
                        && Math.abs(sheet.centre().lon()) <= MAX_LONGITUDE,
                "/centre",
                "图幅中心应在纬度 ±%.0f° 以内 / the centre must lie within ±%1$.0f° of latitude, ±180° of longitude"
                        .formatted(MAX_LATITUDE));
        for (int i = 0; i < sheet.legend().size(); i++) {
            LegendEntry entry = sheet.legend().get(i);
            require(
                    COLOUR.matcher(entry.colour()).matches(),
                    "/legend/" + i + "/colour",
                    "颜色应为 #rrggbb / a colour is #rrggbb, not " + entry.colour());
        }
        number("/legend", sheet.legend().size(), MAX_LEGEND);
        number("/lines", sheet.lines().size(), MAX_LINES);
        number("/notices", sheet.notices().size(), MAX_LINES);
    }

    private void lengths(MapSheet sheet) {
        for (Text text : texts(sheet)) {
            int most = text.pointer().startsWith("/legend") ? MAX_LABEL : MAX_TEXT;
            require(
                    text.text().length() <= most,
                    text.pointer(),
                    "%s 超过 %d 字 / %1$s is longer than %2$d characters".formatted(text.pointer(), most));
        }
        require(!sheet.title().zh().isBlank(), "/title/zh", "标题为空 / the title is empty");
    }

    private void number(String pointer, int given, int most) {
        require(given <= most, pointer, "%s 超过 %d 项 / %1$s has more than %2$d entries".formatted(pointer, most));
    }

    private void require(boolean holds, String pointer, String otherwise) {
        if (!holds) {
            mistakes.add(new Mistake(pointer, otherwise));
        }
    }

    /** Everything on the sheet that the caller wrote. */
    static List<Text> texts(MapSheet sheet) {
        List<Text> texts = new ArrayList<>(List.of(
                new Text("/title/zh", sheet.title().zh()),
                new Text("/title/en", sheet.title().en()),
                new Text("/legend_title", sheet.legendTitle()),
                new Text("/source", sheet.source()),
                new Text("/attribution", sheet.attribution()),
                new Text("/review_number", sheet.reviewNumber())));
        for (int i = 0; i < sheet.legend().size(); i++) {
            texts.add(new Text("/legend/" + i + "/label", sheet.legend().get(i).label()));
        }
        for (int i = 0; i < sheet.lines().size(); i++) {
            texts.add(new Text("/lines/" + i, sheet.lines().get(i)));
        }
        for (int i = 0; i < sheet.notices().size(); i++) {
            texts.add(new Text("/notices/" + i, sheet.notices().get(i)));
        }
        return texts;
    }
}
