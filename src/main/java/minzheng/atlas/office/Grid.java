package minzheng.atlas.office;

import java.math.BigInteger;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;

/** A table of a paper with columns of fixed width, whose rows are not split over pages. */
final class Grid {
    private Grid() {}

    static XWPFTable create(XWPFDocument document, int[] widths, int rows) {
        XWPFTable grid = document.createTable(rows, widths.length);
        CTTblGrid columns = grid.getCTTbl().addNewTblGrid();
        for (int width : widths) {
            columns.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        grid.setWidth(IntStream.of(widths).sum());
        for (XWPFTableRow row : grid.getRows()) {
            row.setCantSplitRow(true);
            for (int i = 0; i < widths.length; i++) {
                row.getCell(i).setWidth(Integer.toString(widths[i]));
            }
        }
        return grid;
    }
}
