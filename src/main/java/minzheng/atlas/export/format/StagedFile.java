package minzheng.atlas.export.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A private folder for files that must be finished before their first byte can go out; gone when closed. */
public final class StagedFile implements AutoCloseable {
    private final Path folder;

    public StagedFile() throws IOException {
        folder = Files.createTempDirectory("atlas-export");
    }

    /** A place in the folder; nothing is there yet. */
    public Path named(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(StagedFile::delete);
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
