package minzheng.atlas.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import minzheng.atlas.fault.InvalidRequest;

/** The folder that holds {@code seeds/} and {@code gisdata/}: the program's own, or the one ATLAS_SEEDS names. */
public record SeedFolder(Path root) {
    /** Where to seed from; nothing when ATLAS_SEEDS is {@code none}. */
    public static Optional<SeedFolder> from(Map<String, String> environment, Path home) {
        String named = environment.getOrDefault("ATLAS_SEEDS", "").strip();
        if (named.equals("none")) {
            return Optional.empty();
        }
        Path root = named.isEmpty() ? home : Path.of(named);
        if (!Files.isDirectory(root.resolve("seeds"))) {
            throw new InvalidRequest(
                    "seeds_missing",
                    "ATLAS_SEEDS",
                    "没有初始数据文件夹 / there is no folder %s; ATLAS_SEEDS=none starts empty"
                            .formatted(root.resolve("seeds")));
        }
        return Optional.of(new SeedFolder(root));
    }

    Optional<Path> file(String path) {
        Path file = root.resolve(path);
        return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    /** The files of a folder whose names end so, in order of name. */
    List<Path> files(String folder, String ending) {
        Path path = root.resolve(folder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folders of {@code gisdata/}, in order of name. */
    List<String> datasets() {
        Path gisdata = root.resolve("gisdata");
        if (!Files.isDirectory(gisdata)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(gisdata)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> "gisdata/" + folder.getFileName())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
