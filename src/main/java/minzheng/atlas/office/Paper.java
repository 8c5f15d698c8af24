package minzheng.atlas.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** One paper (DOCX), written from top to bottom. */
public final class Paper implements AutoCloseable {
    private static final String TITLE_FONT = "宋体";
    private static final String BODY_FONT = "仿宋";
    private static final int BODY_POINTS = 12;
    private static final int CELL_POINTS = 9;

    /** Of a picture on the page, in points: 12 cm. */
    private static final int PICTURE_POINTS = 340;

    private final XWPFDocument document = new XWPFDocument();

    private Paper(String title, PageLayout layout) {
        document.getProperties().getCoreProperties().setCreator("Minzheng Atlas");
        document.getProperties().getCoreProperties().setTitle(title);
        layout.apply(document);
    }

    public static Paper portrait(String title) {
        return new Paper(title, PageLayout.PORTRAIT);
    }

    public static Paper landscape(String title) {
        return new Paper(title, PageLayout.LANDSCAPE);
    }

    public Paper title(String words) {
        return line(words, TITLE_FONT, 18, true, ParagraphAlignment.CENTER);
    }

    public Paper subtitle(String words) {
        return line(words, BODY_FONT, BODY_POINTS, false, ParagraphAlignment.CENTER);
    }

    public Paper heading(String words) {
        return line(words, TITLE_FONT, 14, true, ParagraphAlignment.LEFT);
    }

    public Paper text(String words) {
        return line(words, BODY_FONT, BODY_POINTS, false, ParagraphAlignment.LEFT);
    }

    /**
     * A grid whose header is repeated on each page.
     *
     * @param widths of the columns, in twentieths of a point
     */
    public Paper table(int[] widths, List<String> header, List<List<String>> rows) {
        XWPFTable grid = Grid.create(document, widths, rows.size() + 1);
        fill(grid, 0, header, true);
        grid.getRow(0).setRepeatHeader(true);
        for (int i = 0; i < rows.size(); i++) {
            fill(grid, i + 1, rows.get(i), false);
        }
        return this;
    }

    /** A form: every row has as many cells, names and values by turns. */
    public Paper form(int[] widths, List<List<String>> rows) {
        XWPFTable grid = Grid.create(document, widths, rows.size());
        for (int i = 0; i < rows.size(); i++) {
            fill(grid, i, rows.get(i), false);
        }
        return this;
    }

    /** Scaled to fit the page, its words below. */
    public Paper picture(Picture picture, String words) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setKeepNext(true);
        double scale = (double) PICTURE_POINTS / Math.max(picture.width(), picture.height());
        try {
            paragraph
                    .createRun()
                    .addPicture(
                            new ByteArrayInputStream(picture.jpeg()),
                            org.apache.poi.common.usermodel.PictureType.JPEG,
                            words + ".jpg",
                            Units.toEMU(picture.width() * scale),
                            Units.toEMU(picture.height() * scale));
        } catch (InvalidFormatException | IOException e) {
            throw new IllegalStateException(e);
        }
        return line(words, BODY_FONT, CELL_POINTS, false, ParagraphAlignment.CENTER);
    }

    public Paper newPage() {
        document.createParagraph().createRun().addBreak(BreakType.PAGE);
        return this;
    }

    /** On every page: at the top to the right, and at the bottom. */
    public Paper margins(String top, String bottom) {
        XWPFParagraph header = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        header.setAlignment(ParagraphAlignment.RIGHT);
        write(header, top, BODY_FONT, CELL_POINTS, false);
        write(document.createFooter(HeaderFooterType.DEFAULT).createParagraph(), bottom, BODY_FONT, CELL_POINTS, false);
        return this;
    }

    public void write(OutputStream out) throws IOException {
        document.write(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private Paper line(String words, String font, int points, boolean bold, ParagraphAlignment alignment) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        write(paragraph, words, font, points, bold);
        return this;
    }

    private static void fill(XWPFTable grid, int row, List<String> cells, boolean bold) {
        for (int i = 0; i < cells.size(); i++) {
            write(grid.getRow(row).getCell(i).getParagraphArray(0), cells.get(i), BODY_FONT, CELL_POINTS, bold);
        }
    }

    private static void write(XWPFParagraph paragraph, String words, String font, int points, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
        run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.ascii);
        run.setFontSize(points);
        run.setBold(bold);
        String[] lines = words.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i], i);
        }
    }
}
