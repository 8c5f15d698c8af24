package minzheng.atlas.ingest.format.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A zip of files that belong together. Those that are asked for are unpacked into a private folder, which goes when
 * this is closed.
 */
public final class Bundle implements AutoCloseable {
    private static final String LEFT_BY_MACOS = "__MACOSX/"; // a shadow of every file

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries;
    private final Inflation inflation;
    private final PrivateFolder folder = new PrivateFolder();

    private Bundle(ZipFile zip, Map<String, ZipEntry> entries, long zipped) {
        this.zip = zip;
        this.entries = entries;
        this.inflation = new Inflation(zipped);
    }

    public static Bundle open(Path file) {
        try {
            ZipDirectory.requireSmall(file);
            ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
            try {
                return new Bundle(zip, entries(zip), Files.size(file));
            } catch (RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (ZipException e) {
            throw ZipFaults.broken(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files in it by their paths, as the zip lists them. */
    public List<String> names() {
        return List.copyOf(entries.keySet());
    }

    /**
     * Unpacks a file.
     *
     * @param name one of {@link #names}
     * @param as its path in the private folder
     */
    public Path unpacked(String name, String as) {
        ZipEntry entry = entries.get(name);
        Path target = folder.path().resolve(as);
        if (entry == null || !target.normalize().startsWith(folder.path())) {
            throw new IllegalArgumentException(name + " as " + as);
        }
        inflation.announced(entry.getSize());
        try (CheckedInputStream in = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            try (OutputStream out = Files.newOutputStream(target)) {
                inflation.copy(in, out);
            }
            if (in.getChecksum().getValue() != entry.getCrc()) {
                throw ZipFaults.broken(name + ": 校验和不符 / the checksum differs");
            }
            return target;
        } catch (ZipException | EOFException e) {
            throw ZipFaults.broken(name + ": " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, ZipEntry> entries(ZipFile zip) {
        Map<String, ZipEntry> entries = new LinkedHashMap<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = EntryName.safe(EntryName.decoded(entry.getName()));
            if (EntryName.isArchive(name)) {
                throw ZipFaults.nested(name);
            }
            if (!name.endsWith("/") && !name.startsWith(LEFT_BY_MACOS)) {
                entries.put(name, entry);
            }
        }
        return entries;
    }
}
