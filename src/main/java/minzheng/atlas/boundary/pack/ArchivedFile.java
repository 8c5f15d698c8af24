package minzheng.atlas.boundary.pack;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** One file of the archive as its index lists it. */
record ArchivedFile(String title, String name, String kind, long bytes, String sha256) {
    static ArchivedFile of(String title, String name, String kind, byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new ArchivedFile(
                    title, name, kind, bytes.length, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
