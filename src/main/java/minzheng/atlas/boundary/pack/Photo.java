package minzheng.atlas.boundary.pack;

/** A photo as it was sent. */
final class Photo {
    private final String mediaType;
    private final byte[] bytes;

    Photo(String mediaType, byte[] bytes) {
        this.mediaType = mediaType;
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    String extension() {
        return mediaType.equals("image/png") ? "png" : "jpg";
    }
}
