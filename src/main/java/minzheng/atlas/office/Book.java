package minzheng.atlas.office;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook (XLSX) of printable sheets, A4 lying, one page wide. */
public final class Book {
    private static final int FIRST = 2;

    private Book() {}

    public static void write(List<Sheet> sheets, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Minzheng Atlas", "1.0");
        for (Sheet sheet : sheets) {
            Worksheet target = workbook.newWorksheet(sheet.name());
            heading(target, sheet);
            for (int i = 0; i < sheet.rows().size(); i++) {
                row(target, FIRST + i, sheet.rows().get(i), sheet.columns());
            }
            int below = FIRST + sheet.rows().size();
            for (String words : sheet.below()) {
                target.inlineString(below++, 0, words);
            }
            print(target);
            target.finish();
        }
        workbook.finish();
    }

    private static void heading(Worksheet target, Sheet sheet) {
        int last = sheet.columns().size() - 1;
        target.inlineString(0, 0, sheet.title());
        target.range(0, 0, 0, last).merge();
        target.range(0, 0, 0, last)
                .style()
                .fontName("宋体")
                .fontSize(16)
                .bold()
                .horizontalAlignment("center")
                .set();
        for (int i = 0; i <= last; i++) {
            target.inlineString(1, i, sheet.columns().get(i).name());
            target.width(i, sheet.columns().get(i).width());
        }
        target.range(1, 0, 1, last)
                .style()
                .fontName("宋体")
                .bold()
                .wrapText(true)
                .borderStyle("thin")
                .set();
        target.freezePane(0, FIRST);
    }

    private static void row(Worksheet target, int row, List<Cell> cells, List<Sheet.Column> columns) {
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            if (cell instanceof Cell.Text text) {
                target.inlineString(row, i, text.words());
            } else if (cell instanceof Cell.Amount amount) {
                target.value(row, i, amount.value());
            } else if (cell instanceof Cell.Day day) {
                target.value(row, i, day.date());
            }
            target.style(row, i)
                    .fontName("宋体")
                    .wrapText(true)
                    .borderStyle("thin")
                    .format(
                            cell instanceof Cell.Day
                                    ? "yyyy-mm-dd"
                                    : columns.get(i).format())
                    .set();
        }
    }

    private static void print(Worksheet target) {
        target.pageOrientation("landscape");
        target.paperSize(PaperSize.A4_PAPER);
        target.setFitToPage(true);
        target.fitToWidth((short) 1);
        target.fitToHeight((short) 0);
        target.repeatRows(1, 1);
        target.footer("&P / &N", Position.CENTER);
    }
}
