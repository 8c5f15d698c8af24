package minzheng.atlas.export.plan;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import minzheng.atlas.export.plan.PlanTable.Row;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** The table as a document, A4 landscape, in the typefaces of official papers. */
final class PlanTableDocument {
    private static final String TITLE_FONT = "宋体";
    private static final String BODY_FONT = "仿宋";

    /** A4 in twentieths of a point. */
    private static final long LONG_SIDE = 16_838;

    private static final long SHORT_SIDE = 11_906;

    /** 2.5 cm. */
    private static final long MARGIN = 1_417;

    /** Between the margins, in the same unit. */
    private static final int[] WIDTHS = {1100, 2704, 950, 850, 1050, 850, 950, 1500, 950, 1100, 2000};

    private PlanTableDocument() {}

    static void write(PlanTable table, OutputStream out) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.getProperties().getCoreProperties().setCreator("Minzheng Atlas");
            document.getProperties().getCoreProperties().setTitle(table.title());
            landscape(document);
            line(document, table.title(), TITLE_FONT, 18, true);
            line(document, table.document(), BODY_FONT, 12, false);
            XWPFTable grid =
                    document.createTable(table.rows().size() + 1, table.header().size());
            columns(grid);
            fill(grid.getRow(0), table.header(), true);
            grid.getRow(0).setRepeatHeader(true);
            int at = 1;
            for (Row row : table.rows()) {
                fill(
                        grid.getRow(at++),
                        row.cells().stream().map(TableCell::text).toList(),
                        false);
            }
            XWPFParagraph header =
                    document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
            header.setAlignment(ParagraphAlignment.RIGHT);
            write(header, table.title() + "　" + table.document(), BODY_FONT, 9, false);
            XWPFParagraph footer =
                    document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
            write(footer, table.footer(), BODY_FONT, 9, false);
            document.write(out);
        }
    }

    private static void landscape(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setOrient(STPageOrientation.LANDSCAPE);
        size.setW(BigInteger.valueOf(LONG_SIDE));
        size.setH(BigInteger.valueOf(SHORT_SIDE));
        CTPageMar margins = section.addNewPgMar();
        margins.setGutter(BigInteger.ZERO);
        margins.setTop(BigInteger.valueOf(MARGIN));
        margins.setBottom(BigInteger.valueOf(MARGIN));
        margins.setLeft(BigInteger.valueOf(MARGIN));
        margins.setRight(BigInteger.valueOf(MARGIN));
        margins.setHeader(BigInteger.valueOf(MARGIN / 2));
        margins.setFooter(BigInteger.valueOf(MARGIN / 2));
    }

    private static void columns(XWPFTable grid) {
        CTTblGrid columns = grid.getCTTbl().addNewTblGrid();
        for (int width : WIDTHS) {
            columns.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        grid.setWidth(IntStream.of(WIDTHS).sum());
        for (XWPFTableRow row : grid.getRows()) {
            row.setCantSplitRow(true);
            for (int i = 0; i < WIDTHS.length; i++) {
                row.getCell(i).setWidth(Integer.toString(WIDTHS[i]));
            }
        }
    }

    private static void line(XWPFDocument document, String words, String font, int points, boolean bold) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        write(paragraph, words, font, points, bold);
    }

    private static void fill(XWPFTableRow row, List<String> cells, boolean bold) {
        for (int i = 0; i < cells.size(); i++) {
            write(row.getCell(i).getParagraphArray(0), cells.get(i), BODY_FONT, 9, bold);
        }
    }

    private static void write(XWPFParagraph paragraph, String words, String font, int points, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
        run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.ascii);
        run.setFontSize(points);
        run.setBold(bold);
        run.setText(words);
    }
}
