package minzheng.atlas.ingest.dialogue;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.http.Upload.UploadedFile;

/** Where uploaded files lie until they are committed, cancelled or too old: one folder for each import. */
public final class ImportFolder {
    private static final String FILES = "files";
    private static final String THINGS = "things";
    private static final int BUFFER = 1 << 16;

    private final Path root;

    public ImportFolder(Path root) {
        this.root = root;
    }

    /** The new folder for the files of an import. */
    public Path create(UUID id) {
        try {
            return Files.createDirectories(of(id).resolve(FILES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(UUID id, String name) {
        Path file = of(id).resolve(FILES).resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new InvalidRequest(
                    "file_gone", "file", "上传的文件已不在，请重新上传 / the uploaded file is not here any more; upload it again");
        }
        return file;
    }

    /** Of several parts the one that stands for all: the .shp of a shapefile. */
    public static UploadedFile leading(List<UploadedFile> files) {
        List<UploadedFile> shapes = files.stream()
                .filter(file -> file.name().toLowerCase(Locale.ROOT).endsWith(".shp"))
                .toList();
        if (files.size() == 1) {
            return files.get(0);
        }
        if (shapes.size() == 1) {
            return shapes.get(0);
        }
        throw new InvalidRequest(
                "several_files",
                "file",
                "一次导入一个文件；Shapefile 的各部分（.shp .dbf .prj …）可一起上传 / one file at a time; "
                        + "only the parts of one shapefile (.shp .dbf .prj …) go together");
    }

    public static String sha256(List<Path> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files) {
                try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                    in.transferTo(java.io.OutputStream.nullOutputStream());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps what a dry run saw, so that a later commit knows whose change concerns it. */
    void keepThings(UUID id, Set<UUID> things) {
        Path file = of(id).resolve(THINGS);
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER))) {
            out.writeInt(things.size());
            for (UUID thing : things) {
                out.writeLong(thing.getMostSignificantBits());
                out.writeLong(thing.getLeastSignificantBits());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of the given things that the dry run saw. */
    Set<UUID> seen(UUID id, Set<UUID> things) {
        Set<UUID> seen = new HashSet<>();
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(of(id).resolve(THINGS)), BUFFER))) {
            for (int left = in.readInt(); left > 0; left--) {
                UUID thing = new UUID(in.readLong(), in.readLong());
                if (things.contains(thing)) {
                    seen.add(thing);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return seen;
    }

    public void remove(UUID id) {
        Path folder = of(id);
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes what belongs to no import that still needs its file. */
    void removeAllBut(Set<UUID> needed) {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> folders = Files.list(root)) {
            folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> name.length() == 36)
                    .map(UUID::fromString)
                    .filter(id -> !needed.contains(id))
                    .forEach(this::remove);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path of(UUID id) {
        return root.resolve(id.toString());
    }
}
