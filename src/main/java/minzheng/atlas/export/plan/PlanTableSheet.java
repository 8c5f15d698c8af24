package minzheng.atlas.export.plan;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import minzheng.atlas.export.plan.PlanTable.Row;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The table as one printable sheet, landscape, one page wide. */
final class PlanTableSheet {
    /** In characters. */
    private static final int[] WIDTHS = {8, 42, 10, 12, 14, 9, 12, 16, 12, 12, 32};

    private static final int FIRST = 3;

    private static final float TWO_LINES = 28;

    private PlanTableSheet() {}

    static void write(PlanTable table, OutputStream out) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.getProperties().getCoreProperties().setCreator("Minzheng Atlas");
            workbook.getProperties().getCoreProperties().setTitle(table.title());
            XSSFSheet sheet = workbook.createSheet("指标");
            int last = table.header().size() - 1;
            line(sheet, 0, table.title(), style(workbook, 16, true, false), last);
            line(sheet, 1, table.document(), style(workbook, 11, false, false), last);
            cells(sheet.createRow(FIRST - 1), table.header(), style(workbook, 11, true, true));
            int at = body(workbook, sheet, table.rows());
            line(sheet, at, table.footer(), style(workbook, 9, false, false), last);
            sheet.getRow(at).setHeightInPoints(TWO_LINES);
            for (int i = 0; i < WIDTHS.length; i++) {
                sheet.setColumnWidth(i, WIDTHS[i] * 256);
            }
            sheet.createFreezePane(2, FIRST);
            print(sheet);
            workbook.write(out);
        }
    }

    /** Numbers are numbers, shown as they are printed elsewhere. */
    private static int body(XSSFWorkbook workbook, XSSFSheet sheet, List<Row> rows) {
        CellStyle text = style(workbook, 10.5, false, true);
        CellStyle share = style(workbook, 10.5, false, true);
        share.setDataFormat(workbook.createDataFormat().getFormat("0.00 %"));
        CellStyle amount = style(workbook, 10.5, false, true);
        amount.setDataFormat(workbook.createDataFormat().getFormat("General"));
        int at = FIRST;
        for (Row row : rows) {
            XSSFRow line = sheet.createRow(at++);
            for (int i = 0; i < row.cells().size(); i++) {
                TableCell cell = row.cells().get(i);
                if (cell.number() == null) {
                    line.createCell(i).setCellValue(cell.text());
                    line.getCell(i).setCellStyle(text);
                } else {
                    line.createCell(i).setCellValue(cell.number().doubleValue());
                    line.getCell(i).setCellStyle(cell.share() ? share : amount);
                }
            }
        }
        return at;
    }

    private static void print(XSSFSheet sheet) {
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
        sheet.getFooter().setCenter("&P / &N");
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setRepeatingRows(CellRangeAddress.valueOf(FIRST + ":" + FIRST));
    }

    private static void line(XSSFSheet sheet, int at, String text, CellStyle style, int last) {
        cells(sheet.createRow(at), List.of(text), style);
        sheet.addMergedRegion(new CellRangeAddress(at, at, 0, last));
    }

    private static void cells(XSSFRow row, List<String> texts, CellStyle style) {
        for (int i = 0; i < texts.size(); i++) {
            row.createCell(i).setCellValue(texts.get(i));
            row.getCell(i).setCellStyle(style);
        }
    }

    private static CellStyle style(XSSFWorkbook workbook, double points, boolean bold, boolean framed) {
        Font font = workbook.createFont();
        font.setFontName("宋体");
        font.setFontHeight((short) (points * 20));
        font.setBold(bold);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        if (framed) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        } else {
            style.setAlignment(points < 10 ? HorizontalAlignment.LEFT : HorizontalAlignment.CENTER);
        }
        return style;
    }
}
