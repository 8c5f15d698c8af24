package minzheng.atlas.ingest.format.archive;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zips with contents of a test's choice. */
public final class ZipMade {
    private ZipMade() {}

    /** With the flag for UTF-8 names. */
    public static Path of(Path file, Map<String, byte[]> contents) {
        return of(file, contents, StandardCharsets.UTF_8);
    }

    /** In another encoding names have no flag. */
    public static Path of(Path file, Map<String, byte[]> contents, Charset names) {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), names)) {
            for (Map.Entry<String, byte[]> entry : contents.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
            return file;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
