package minzheng.atlas.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Collectors;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.fault.InvalidRequest.Mistake;
import minzheng.atlas.fault.Unavailable;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Noto Sans SC, carried in the jar. Without it, or for a character it does not have, nothing is printed: squares tell nothing. */
final class SheetFont implements AutoCloseable {
    static final String RESOURCE = "/fonts/400Regular/NotoSansSC_400Regular.ttf";
    private static final double MM_PER_POINT = 25.4 / 72;

    private final TrueTypeFont font;
    private final CmapLookup glyphs;

    private SheetFont(TrueTypeFont font) throws IOException {
        this.font = font;
        this.glyphs = font.getUnicodeCmapLookup();
    }

    static SheetFont open() throws IOException {
        return open(RESOURCE);
    }

    static SheetFont open(String resource) throws IOException {
        try (InputStream in = SheetFont.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new Unavailable(
                        "font_missing",
                        "缺少字体 %s，不能打印；请在 web/ 中运行 npm ci 后重新构建 / the typeface %1$s is not in this build: run npm ci in web/ and build again"
                                .formatted(resource));
            }
            return new SheetFont(new TTFParser().parse(new RandomAccessReadBuffer(in)));
        }
    }

    /** For one document, only the glyphs that it uses. */
    PDFont embed(PDDocument document) throws IOException {
        return PDType0Font.load(document, font, true);
    }

    double widthMm(String text, double points) throws IOException {
        long width = 0;
        for (int character : text.codePoints().toArray()) {
            width += font.getAdvanceWidth(glyphs.getGlyphId(character));
        }
        return (double) width / font.getUnitsPerEm() * points * MM_PER_POINT;
    }

    /** Refuses a sheet with characters that could not be read on it. */
    void check(MapSheet sheet) {
        var mistakes = SheetRules.texts(sheet).stream()
                .filter(text -> !lacking(text.text()).isEmpty())
                .map(text -> new Mistake(
                        text.pointer(),
                        "%s：字体没有这些字 / the typeface has no glyphs for: %s"
                                .formatted(text.pointer(), lacking(text.text()))))
                .toList();
        if (!mistakes.isEmpty()) {
            throw new InvalidRequest("unprintable_text", mistakes);
        }
    }

    private String lacking(String text) {
        return text.codePoints()
                .filter(character -> !Character.isWhitespace(character) && glyphs.getGlyphId(character) == 0)
                .distinct()
                .mapToObj(Character::toString)
                .collect(Collectors.joining(" "));
    }

    @Override
    public void close() throws IOException {
        font.close();
    }
}
