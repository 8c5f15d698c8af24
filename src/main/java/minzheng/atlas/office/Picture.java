package minzheng.atlas.office;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A photo made small enough for a page: a paper with a hundred of them stays a file that can be mailed. */
public final class Picture {
    /** Of the longer side: 12 cm at 250 dots an inch. */
    private static final int PIXELS = 1200;

    private final byte[] jpeg;
    private final int width;
    private final int height;

    private Picture(byte[] jpeg, int width, int height) {
        this.jpeg = jpeg;
        this.width = width;
        this.height = height;
    }

    /** Of a JPEG or PNG; empty where the bytes are no picture that can be shown. */
    public static Optional<Picture> of(byte[] bytes) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            return readers.hasNext() ? Optional.of(small(readers.next(), in)) : Optional.empty();
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty(); // a damaged file; the paper names it
        }
    }

    /** Every n-th pixel only, so that a huge photo is never whole in memory. */
    private static Picture small(ImageReader reader, ImageInputStream in) throws IOException {
        try {
            reader.setInput(in, true, true);
            int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / PIXELS);
            ImageReadParam every = reader.getDefaultReadParam();
            every.setSourceSubsampling(step, step, 0, 0);
            BufferedImage read = reader.read(0, every);
            BufferedImage opaque = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
            opaque.createGraphics().drawImage(read, 0, 0, java.awt.Color.WHITE, null);
            ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
            ImageIO.write(opaque, "jpg", jpeg);
            return new Picture(jpeg.toByteArray(), read.getWidth(), read.getHeight());
        } finally {
            reader.dispose();
        }
    }

    byte[] jpeg() {
        return jpeg;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}
