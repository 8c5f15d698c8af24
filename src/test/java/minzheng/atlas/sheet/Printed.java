package minzheng.atlas.sheet;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;

/** A sheet read back from its PDF: text, and places in millimetres from the upper left corner. */
record Printed(int pages, Box page, String text, List<Box> images, List<Box> rectangles) {
    private static final double MM = 25.4 / 72;

    static Printed read(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDPage page = document.getPage(0);
            Reader reader = new Reader(page);
            reader.processPage(page);
            Box whole = new Box(
                    0, 0, page.getMediaBox().getWidth() * MM, page.getMediaBox().getHeight() * MM);
            return new Printed(
                    document.getNumberOfPages(),
                    whole,
                    new PDFTextStripper().getText(document),
                    reader.images,
                    reader.rectangles);
        }
    }

    private static final class Reader extends PDFGraphicsStreamEngine {
        private final List<Box> images = new ArrayList<>();
        private final List<Box> rectangles = new ArrayList<>();
        private final double high;

        Reader(PDPage page) {
            super(page);
            high = page.getMediaBox().getHeight();
        }

        @Override
        public void drawImage(PDImage image) {
            Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
            images.add(box(
                    matrix.getTranslateX(),
                    matrix.getTranslateY(),
                    matrix.getScalingFactorX(),
                    matrix.getScalingFactorY()));
        }

        @Override
        public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
            rectangles.add(box(p0.getX(), p0.getY(), p2.getX() - p0.getX(), p2.getY() - p0.getY()));
        }

        private Box box(double x, double y, double width, double height) {
            return new Box(x * MM, (high - y - height) * MM, width * MM, height * MM);
        }

        @Override
        public void clip(int windingRule) {}

        @Override
        public void moveTo(float x, float y) {}

        @Override
        public void lineTo(float x, float y) {}

        @Override
        public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {}

        @Override
        public Point2D getCurrentPoint() {
            return new Point2D.Float();
        }

        @Override
        public void closePath() {}

        @Override
        public void endPath() {}

        @Override
        public void strokePath() {}

        @Override
        public void fillPath(int windingRule) {}

        @Override
        public void fillAndStrokePath(int windingRule) {}

        @Override
        public void shadingFill(COSName shadingName) {}
    }
}
