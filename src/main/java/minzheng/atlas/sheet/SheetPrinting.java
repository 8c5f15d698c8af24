package minzheng.atlas.sheet;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Document;

/** Puts a map and its words on paper as a PDF. */
final class SheetPrinting {
    private static final Logger LOG = LoggerFactory.getLogger(SheetPrinting.class);
    private static final Pattern FILLED = Pattern.compile("^(facts|legend|notes)$");
    private static final double POINTS_PER_MM = 72 / 25.4;

    private static final int BUFFER = 1024 * 1024;

    private final String css;

    SheetPrinting() {
        XRLog.setLoggingEnabled(false); // what it has to say comes as diagnostics
        try (InputStream in = SheetPrinting.class.getResourceAsStream("sheet.css")) {
            css = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] print(MapSheet sheet, MapImage image) throws IOException {
        try (SheetFont font = SheetFont.open();
                PDDocument document = new PDDocument()) {
            font.check(sheet);
            PDFont embedded = font.embed(document);
            write(SheetText.of(sheet, font, css), sheet.layout(), document, embedded);
            SheetDrawing.draw(document, sheet.layout(), sheet.scale(), image);
            ByteArrayOutputStream pdf = new ByteArrayOutputStream(BUFFER);
            document.save(pdf);
            return pdf.toByteArray();
        }
    }

    /** Nothing is fetched, from wherever: every address resolves to nothing. */
    private static void write(Document text, Layout layout, PDDocument document, PDFont font) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withW3cDocument(text, "")
                .useUriResolver((base, address) -> null)
                .useFont(new PDFontSupplier(font), SheetText.FAMILY)
                .usePDDocument(document)
                .withDiagnosticConsumer(SheetPrinting::log);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFKeepOpen();
            check(renderer, layout);
        }
    }

    /** A text that runs out of its place would cover another or be cut off. */
    private static void check(PdfBoxRenderer renderer, Layout layout) {
        Map<String, Place> places = Map.of(
                "facts", new Place("/source", SheetText.factsBelowBar(layout)),
                "legend", new Place("/legend", layout.legend()),
                "notes", new Place("/lines", layout.notes()));
        for (var found : renderer.findPagePositionsByID(FILLED)) {
            Place place = Objects.requireNonNull(places.get(found.getId()));
            if (found.getHeight() / POINTS_PER_MM > place.box().heightMm()) {
                throw SheetText.tooMuch(
                        place.pointer(),
                        "%s 的文字在 %s 上排不下，请删减或换大纸 / the text of %1$s does not fit on %2$s: shorten it or take larger paper"
                                .formatted(found.getId(), layout.paper()));
            }
        }
    }

    /** Where a part of the request is printed. */
    private record Place(String pointer, Box box) {}

    private static void log(Diagnostic diagnostic) {
        if (diagnostic.getLevel().intValue() >= Level.WARNING.intValue()) {
            LOG.atWarn().log("sheet: {}", diagnostic.getFormattedMessage());
        }
    }
}
