package minzheng.atlas.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where the files of one request lie until it is answered. */
public record UploadFolder(Path path) implements AutoCloseable {
    /** A new one inside the folder for uploads. */
    public static UploadFolder in(Path uploads, String prefix) throws IOException {
        Files.createDirectories(uploads);
        return new UploadFolder(Files.createTempDirectory(uploads, prefix));
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> inside = Files.walk(path)) {
            for (Path one : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }
}
