package minzheng.atlas.sheet;

import java.io.IOException;
import java.nio.file.Files;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** What has to be right to the tenth of a millimetre: the map in its frame, scale bar, north arrow, border of the sheet. */
final class SheetDrawing implements AutoCloseable {
    private static final float POINTS_PER_MM = 72 / 25.4f;
    private static final double BORDER = 6; // from the edge of the paper, mm
    private static final float FINE = 0.4f;
    private static final float BOLD = 1.2f;
    private static final double ARROW_HEIGHT = 13;
    private static final double ARROW_WIDTH = 7;

    private final PDPageContentStream out;
    private final Layout layout;

    private SheetDrawing(PDPageContentStream out, Layout layout) {
        this.out = out;
        this.layout = layout;
    }

    static void draw(PDDocument document, Layout layout, int scale, MapImage image) throws IOException {
        PDPage page = document.getPage(0);
        PDImageXObject picture = picture(document, image);
        PDPageContentStream stream = new PDPageContentStream(document, page, AppendMode.APPEND, true, true);
        try (SheetDrawing drawing = new SheetDrawing(stream, layout)) {
            Box map = layout.map();
            stream.drawImage(
                    picture,
                    points(map.xMm()),
                    drawing.fromBottom(map.yMm() + map.heightMm()),
                    points(map.widthMm()),
                    points(map.heightMm()));
            drawing.outline(map, FINE);
            drawing.outline(
                    new Box(
                            BORDER,
                            BORDER,
                            layout.page().widthMm() - 2 * BORDER,
                            layout.page().heightMm() - 2 * BORDER),
                    BOLD);
            drawing.bar(ScaleBar.of(scale));
            drawing.north();
        }
    }

    private static PDImageXObject picture(PDDocument document, MapImage image) {
        try {
            return PDImageXObject.createFromByteArray(document, Files.readAllBytes(image.file()), "map");
        } catch (IOException | RuntimeException e) { // bytes of whatever kind: readers of pictures fail in many ways
            throw MapImage.wrong("PNG 图像损坏，无法读取 / the PNG image is damaged: " + e.getMessage());
        }
    }

    /** Black for the first half, white for the second. */
    private void bar(ScaleBar bar) throws IOException {
        Box facts = layout.facts();
        double y = facts.yMm() + SheetText.BAR_TOP;
        Box whole = new Box(facts.xMm(), y, bar.lengthMm(), SheetText.BAR_HEIGHT);
        Box half = new Box(facts.xMm(), y, bar.lengthMm() / 2, SheetText.BAR_HEIGHT);
        out.setNonStrokingColor(0f);
        rectangle(half);
        out.fill();
        outline(whole, FINE);
    }

    private void north() throws IOException {
        Box facts = layout.facts();
        double middle = facts.xMm() + facts.widthMm() - ARROW_WIDTH / 2;
        double top = facts.yMm();
        double bottom = top + ARROW_HEIGHT;
        half(middle, top, bottom, ARROW_WIDTH / 2);
        out.fill();
        half(middle, top, bottom, -ARROW_WIDTH / 2);
        out.stroke();
    }

    private void half(double middle, double top, double bottom, double side) throws IOException {
        out.moveTo(points(middle), fromBottom(top));
        out.lineTo(points(middle + side), fromBottom(bottom));
        out.lineTo(points(middle), fromBottom(bottom - ARROW_HEIGHT / 4));
        out.closePath();
    }

    private void outline(Box box, float width) throws IOException {
        out.setStrokingColor(0f);
        out.setLineWidth(width);
        rectangle(box);
        out.stroke();
    }

    private void rectangle(Box box) throws IOException {
        out.addRect(
                points(box.xMm()),
                fromBottom(box.yMm() + box.heightMm()),
                points(box.widthMm()),
                points(box.heightMm()));
    }

    private float fromBottom(double mm) {
        return points(layout.page().heightMm() - mm);
    }

    private static float points(double mm) {
        return (float) (mm * POINTS_PER_MM);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
