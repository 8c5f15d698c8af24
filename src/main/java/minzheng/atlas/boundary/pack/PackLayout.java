package minzheng.atlas.boundary.pack;

import java.util.List;
import java.util.Locale;
import minzheng.atlas.office.Cell;
import minzheng.atlas.office.Paper;
import minzheng.atlas.office.Sheet;

/** What every paper of the archive has in common: whose it is, from which data, and room for both sides to sign. */
final class PackLayout {
    private static final String BLANK = "＿＿＿＿＿＿＿＿";

    private PackLayout() {}

    /** Where the figures come from; on every page. */
    static String origin(PackContents contents) {
        return "生成时间 %s · 数据时点 %s · 数据版本 %d%s"
                .formatted(
                        contents.generatedAt()
                                .toLocalDateTime()
                                .withNano(0)
                                .toString()
                                .replace('T', ' '),
                        contents.reading().asOf(),
                        contents.reading().version(),
                        contents.isSynthetic() ? " · 示意，不作划界依据" : "");
    }

    static String about(PackContents contents) {
        return "%s（%s）　%s %d年%s"
                .formatted(
                        contents.line().name(),
                        contents.line().code(),
                        contents.round().zh(),
                        contents.task().year(),
                        Words.kind(contents.task().kind()));
    }

    static Paper portrait(PackContents contents, String title) {
        return begun(Paper.portrait(title), contents, title);
    }

    static Paper landscape(PackContents contents, String title) {
        return begun(Paper.landscape(title), contents, title);
    }

    private static Paper begun(Paper paper, PackContents contents, String title) {
        return paper.margins(title + "　" + contents.line().name(), origin(contents))
                .title(title)
                .subtitle(about(contents));
    }

    /** Names are never filled in: whoever signs writes them. */
    static void signatures(Paper paper, PackContents contents) {
        for (java.util.UUID side :
                List.of(contents.line().sideA(), contents.line().sideB())) {
            paper.text("%s（盖章）　技术人员：%s　负责人：%s　　　　年　　月　　日".formatted(contents.unit(side), BLANK, BLANK));
        }
    }

    static String blank() {
        return BLANK;
    }

    static Sheet sheet(
            PackContents contents, String name, String title, List<Sheet.Column> columns, List<List<Cell>> rows) {
        return new Sheet(name, title + "　" + about(contents), columns, rows, List.of(origin(contents)));
    }

    static String fixed(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
