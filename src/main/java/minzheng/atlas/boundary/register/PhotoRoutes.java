package minzheng.atlas.boundary.register;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import minzheng.atlas.db.Author;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.fault.NotFound;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;

/** {@code /api/boundaries/photos}: takes a JPEG or PNG as it is and names it by its content. */
final class PhotoRoutes implements Routes {
    private static final String JPEG = "image/jpeg";
    private static final String PNG = "image/png";
    private static final byte[] JPEG_START = HexFormat.of().parseHex("ffd8ff");
    private static final byte[] PNG_START = HexFormat.of().parseHex("89504e470d0a1a0a");

    private final PhotoStore store;

    PhotoRoutes(PhotoStore store) {
        this.store = store;
    }

    @Override
    public void register(RouteTable table) {
        table.post("/api/boundaries/photos", this::add)
                .get("/api/boundaries/photos/{sha256}", Parameters.NONE, this::one);
    }

    private void add(Exchange exchange) {
        Author author = new Author(exchange.actor(), exchange.requestId());
        byte[] bytes = exchange.bodyBytes(Set.of(JPEG, PNG));
        String sha256 = sha256(bytes);
        boolean isNew = store.keep(sha256, mediaType(bytes), bytes, author.actor());
        PhotoStore.Photo photo = store.find(sha256).orElseThrow();
        if (isNew) {
            exchange.created("/api/boundaries/photos/" + sha256, sha256, photo);
        } else {
            exchange.tagged(sha256, photo);
        }
    }

    private void one(Exchange exchange) {
        String sha256 = exchange.path("sha256");
        PhotoStore.Photo photo = store.find(sha256)
                .orElseThrow(() -> new NotFound("unknown_photo", "没有此照片 / there is no photo " + sha256));
        exchange.text(photo.mediaType(), store.bytes(photo));
    }

    /** By its first bytes: what a sender calls it is not believed. */
    private static String mediaType(byte[] bytes) {
        if (startsWith(bytes, JPEG_START)) {
            return JPEG;
        }
        if (startsWith(bytes, PNG_START)) {
            return PNG;
        }
        throw new InvalidRequest(
                "not_a_photo", "", "内容不是 JPEG 或 PNG 图像 / the bytes are neither a JPEG nor a PNG image");
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        boolean same = bytes.length > start.length;
        for (int i = 0; same && i < start.length; i++) {
            same = bytes[i] == start[i];
        }
        return same;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
