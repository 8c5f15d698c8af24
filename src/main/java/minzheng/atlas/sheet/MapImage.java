package minzheng.atlas.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import minzheng.atlas.fault.InvalidRequest;

/** The picture of the map: a PNG of the frame's proportions, fine enough for paper and not too large for memory. */
record MapImage(int width, int height, Path file) {
    static final long MAX_PIXELS = 40_000_000;
    static final int MIN_DPI = 72;
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int HEADER = 24; // signature, length and name of IHDR, width, height
    private static final double MM_PER_INCH = 25.4;

    static MapImage read(Path file, Layout layout) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEADER);
        }
        if (head.length < HEADER || !Arrays.equals(head, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)) {
            throw wrong("地图图像应为 PNG / the map must be a PNG image");
        }
        ByteBuffer header = ByteBuffer.wrap(head);
        MapImage image = new MapImage(header.getInt(16), header.getInt(20), file);
        image.check(layout);
        return image;
    }

    private void check(Layout layout) {
        if (width <= 0 || height <= 0 || (long) width * height > MAX_PIXELS) {
            throw wrong("图像像素数应在 1 到 %d 之间 / the image must have 1 to %1$d pixels, not %d x %d"
                    .formatted(MAX_PIXELS, width, height));
        }
        Box frame = layout.map();
        double fitting = width / frame.aspect();
        if (Math.abs(fitting - height) > 1) {
            throw wrong(
                    "图像 %d × %d 像素与图框 %.0f × %.0f mm 比例不符 / the image of %1$d x %2$d pixels does not fit the frame of %3$.0f x %4$.0f mm: %1$d pixels of width need %5$d of height"
                            .formatted(width, height, frame.widthMm(), frame.heightMm(), Math.round(fitting)));
        }
        double dpi = width * MM_PER_INCH / frame.widthMm();
        if (dpi < MIN_DPI) {
            throw wrong("图像过粗：%.0f dpi，至少 %d / the image is too coarse to print: %1$.0f dpi, at least %2$d are needed"
                    .formatted(dpi, MIN_DPI));
        }
    }

    static InvalidRequest wrong(String message) {
        return new InvalidRequest("invalid_map_image", "map", message);
    }
}
