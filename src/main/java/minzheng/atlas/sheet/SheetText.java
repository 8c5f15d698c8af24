package minzheng.atlas.sheet;

import java.io.IOException;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.sheet.MapSheet.LegendEntry;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * All words of a sheet as a document tree for the page renderer. What a caller wrote becomes text nodes only, never markup.
 */
final class SheetText {
    static final String FAMILY = "sheet";
    static final double BAR_TOP = 11; // below the upper edge of the facts, mm
    static final double BAR_HEIGHT = 1.6;
    private static final double FACTS_TOP = 18;
    private static final double TICK_HALF = 10; // half the width of a tick's text, mm
    private static final double TITLE_POINTS = 18;
    private static final double SMALLEST_POINTS = 9;
    private static final double TOLD_ERROR = 0.01;

    private final MapSheet sheet;
    private final Layout layout;
    private final SheetFont font;
    private final Document document;

    private SheetText(MapSheet sheet, SheetFont font) {
        this.sheet = sheet;
        this.layout = sheet.layout();
        this.font = font;
        try {
            this.document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The boxes that are filled with text have the ids facts, legend and notes. */
    static Document of(MapSheet sheet, SheetFont font, String css) throws IOException {
        SheetText text = new SheetText(sheet, font);
        Element html = text.document.createElement("html");
        text.document.appendChild(html);
        Element head = text.add(html, "head", "");
        text.add(head, "title", "").setTextContent(sheet.title().zh());
        text.add(head, "style", "").setTextContent(text.pageSize() + css);
        Element body = text.add(html, "body", "");
        text.title(body);
        text.facts(body);
        text.legend(body);
        text.notes(body);
        return text.document;
    }

    private String pageSize() {
        return "@page { size: %smm %smm; margin: 0; } "
                .formatted(layout.page().widthMm(), layout.page().heightMm());
    }

    private void title(Element body) throws IOException {
        Element box = box(body, "title", layout.title());
        box.setAttribute("class", "box title");
        double wide = layout.title().widthMm();
        String zh = sheet.title().zh();
        double points = Math.min(TITLE_POINTS, TITLE_POINTS * wide / font.widthMm(zh, TITLE_POINTS));
        if (points < SMALLEST_POINTS) {
            throw tooMuch("/title/zh", "标题一行排不下 / the title does not fit in one line");
        }
        if (font.widthMm(sheet.title().en(), SMALLEST_POINTS) > wide) {
            throw tooMuch("/title/en", "英文标题一行排不下 / the English title does not fit in one line");
        }
        paragraph(box, "", zh).setAttribute("style", String.format(Locale.ROOT, "font-size: %.2fpt", points));
        paragraph(box, "en", sheet.title().en());
    }

    private void facts(Element body) {
        Element box = box(body, "facts-head", layout.facts());
        paragraph(box, "small", "比例尺 Scale");
        paragraph(box, "scale", sheet.scaleText());
        ScaleBar bar = ScaleBar.of(sheet.scale());
        tick(box, 0, "0");
        tick(box, bar.lengthMm() / 2, bar.label(0.5));
        tick(box, bar.lengthMm(), bar.label(1));
        Element rest = box(body, "facts", factsBelowBar(layout));
        paragraph(rest, "", "日期 As of：" + sheet.asOf());
        paragraph(rest, "", sheet.dataVersion() == null ? "" : "数据版本 Data version " + sheet.dataVersion());
        paragraph(rest, "", "来源 Source：" + sheet.source());
        paragraph(rest, "", sheet.attribution());
        Element review = paragraph(rest, "", "审图号：" + (sheet.reviewNumber().isEmpty() ? " " : sheet.reviewNumber()));
        if (sheet.reviewNumber().isEmpty()) {
            add(review, "span", "blank");
        }
        paragraph(rest, "small", "按 100% 打印，勿缩放 / Print at 100 %, not fitted to the page");
        double error = TrueScale.largestError(
                sheet.centre().lat(), sheet.scale(), layout.map().heightMm());
        if (error > TOLD_ERROR) {
            paragraph(
                    rest,
                    "small",
                    String.format(
                            Locale.ROOT,
                            "墨卡托投影：比例尺以纬度 %.2f° 为准，图上最大偏差 %.1f%% / Mercator: scale holds at latitude %1$.2f°, off by up to %2$.1f %% on this sheet",
                            sheet.centre().lat(),
                            error * 100));
        }
    }

    static Box factsBelowBar(Layout layout) {
        Box facts = layout.facts();
        return new Box(facts.xMm(), facts.yMm() + FACTS_TOP, facts.widthMm(), facts.heightMm() - FACTS_TOP);
    }

    private void tick(Element box, double at, String text) {
        paragraph(box, "tick", text)
                .setAttribute(
                        "style",
                        at == 0
                                ? "left: 0; text-align: left; " + top()
                                : String.format(Locale.ROOT, "left: %.3fmm; ", at - TICK_HALF) + top());
    }

    private static String top() {
        return "top: %smm".formatted(BAR_TOP + BAR_HEIGHT + 0.4);
    }

    private void legend(Element body) {
        Element box = box(body, "legend", layout.legend());
        add(box, "h2", "")
                .setTextContent(sheet.legendTitle().isEmpty() ? "图例 Legend" : "图例 Legend：" + sheet.legendTitle());
        if (sheet.legend().isEmpty()) {
            return;
        }
        Element table = add(box, "table", "");
        for (LegendEntry entry : sheet.legend()) {
            Element row = add(table, "tr", "");
            add(add(row, "td", "colour"), "div", "").setAttribute("style", "background-color: " + entry.colour());
            add(row, "td", "").setTextContent(entry.label());
            add(row, "td", "count").setTextContent(entry.count() == null ? "" : String.valueOf(entry.count()));
        }
    }

    private void notes(Element body) {
        Element box = box(body, "notes", layout.notes());
        add(box, "h2", "").setTextContent("说明 Notes");
        sheet.lines().forEach(line -> paragraph(box, "", line));
        sheet.notices().forEach(notice -> paragraph(box, "notice", notice));
    }

    private Element box(Element body, String id, Box place) {
        Element box = add(body, "div", "box");
        box.setAttribute("id", id);
        box.setAttribute(
                "style",
                String.format(
                        Locale.ROOT,
                        "left: %.3fmm; top: %.3fmm; width: %.3fmm",
                        place.xMm(),
                        place.yMm(),
                        place.widthMm()));
        return box;
    }

    /** An empty one takes no room. */
    private Element paragraph(Element in, String styled, String text) {
        Element paragraph = add(in, "p", styled);
        paragraph.setTextContent(text);
        return paragraph;
    }

    private Element add(Element in, String name, String styled) {
        Element element = document.createElement(name);
        if (!styled.isEmpty()) {
            element.setAttribute("class", styled);
        }
        in.appendChild(element);
        return element;
    }

    static InvalidRequest tooMuch(String pointer, String message) {
        return new InvalidRequest("sheet_too_full", pointer, message);
    }
}
