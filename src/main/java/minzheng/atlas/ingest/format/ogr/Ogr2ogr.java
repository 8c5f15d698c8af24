package minzheng.atlas.ingest.format.ogr;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.format.BrokenFile;
import org.jspecify.annotations.Nullable;

/**
 * GDAL's converter as a process of its own, without a shell, with bounds on time, memory and output, and with no driver
 * but the one that is needed.
 */
final class Ogr2ogr {
    static final Ogr2ogr INSTALLED =
            new Ogr2ogr(Path.of("/usr/bin/ogr2ogr"), Path.of("/usr/bin/prlimit"), Duration.ofMinutes(10));

    private static final long MOST_OUTPUT = 4L << 30;
    private static final long MOST_MEMORY = 2L << 30;
    private static final String TARGET = "GPKG";
    private static final String CONVERTED = "converted.gpkg";
    private static final Pattern DRIVER = Pattern.compile("\\s+(.+?) -[\\w, ]*vector[\\w, ]*- .*");
    private static final int SHOWN_OF_A_MESSAGE = 500;

    private final Path program;
    private final Path limiter;
    private final Duration patience;

    /** @param limiter prlimit of util-linux; without it memory is not bounded */
    Ogr2ogr(Path program, Path limiter, Duration patience) {
        this.program = program;
        this.limiter = limiter;
        this.patience = patience;
    }

    /**
     * Gives the GeoPackage made of a file.
     *
     * @param folder for all that is written
     * @param encoding of the texts of a drawing that does not say it, or null
     */
    Path convert(OgrFormat format, Path source, Path folder, @Nullable Charset encoding) {
        if (!Files.isExecutable(program)) {
            throw new BrokenFile(
                    Finding.error(
                            "needs_ogr2ogr",
                            "读取 %s 需要 GDAL 的 ogr2ogr，服务器上没有安装 / reading %1$s needs GDAL's ogr2ogr, which is not installed on the server"
                                    .formatted(format.driver()),
                            "在服务器上运行 apt-get install gdal-bin，或另存为 GeoPackage、Shapefile / run apt-get install gdal-bin on the server, or save the file as GeoPackage or Shapefile"));
        }
        Path target = folder.resolve(CONVERTED);
        Path messages = folder.resolve("messages.txt");
        try {
            String others = othersThan(format, folder);
            int code = run(command(format, source, target, encoding), others, messages, format);
            if (code != 0 || !Files.exists(target)) {
                throw failed(format, source, messages);
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command(OgrFormat format, Path source, Path target, @Nullable Charset encoding) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(limiter)) {
            command.addAll(List.of(
                    limiter.toString(),
                    "--as=" + MOST_MEMORY,
                    "--fsize=" + MOST_OUTPUT,
                    "--cpu=" + Math.max(1, patience.toSeconds()), // also when this process is killed meanwhile
                    "--core=0"));
        }
        command.addAll(List.of(
                program.toString(),
                "-f",
                TARGET,
                "-dim",
                "XY",
                "-nlt",
                "CONVERT_TO_LINEAR",
                "-lco",
                "SPATIAL_INDEX=NO"));
        if (format == OgrFormat.DXF && encoding != null) {
            command.addAll(List.of("--config", "DXF_ENCODING", encoding.name()));
        }
        command.add(target.toAbsolutePath().toString());
        command.add(source.toAbsolutePath().toString());
        return command;
    }

    /** The drivers to be left out, by name; option -if would do the same but is missing before GDAL 3.7. */
    private String othersThan(OgrFormat format, Path folder) throws IOException {
        Path listed = folder.resolve("formats.txt");
        run(List.of(program.toString(), "--formats"), "", listed, format);
        try (Stream<String> lines = Files.lines(listed, StandardCharsets.ISO_8859_1)) {
            return lines.map(DRIVER::matcher)
                    .filter(Matcher::matches)
                    .map(line -> line.group(1))
                    .filter(name -> !name.equals(format.driver()) && !name.equals(TARGET))
                    .collect(Collectors.joining(","));
        }
    }

    /** Waits for the end and gives the exit code. */
    private int run(List<String> command, String driversLeftOut, Path messages, OgrFormat format) throws IOException {
        Process process = started(command, driversLeftOut, messages);
        try {
            await(process, format, messages.resolveSibling(CONVERTED));
        } finally {
            process.destroyForcibly();
        }
        return process.exitValue();
    }

    private static Process started(List<String> command, String driversLeftOut, Path messages) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(messages.toFile())
                .redirectInput(Path.of("/dev/null").toFile());
        builder.environment().keySet().removeIf(name -> !name.equals("PATH") && !name.equals("LANG"));
        builder.environment().put("GDAL_SKIP", driversLeftOut);
        builder.environment().put("GDAL_DRIVER_PATH", "disable"); // no plug-ins
        return builder.start();
    }

    private void await(Process process, OgrFormat format, Path target) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
                if (System.nanoTime() > deadline || (Files.exists(target) && Files.size(target) > MOST_OUTPUT)) {
                    throw new BrokenFile(Finding.error(
                            "conversion_too_long",
                            "%s 转换超过 %d 分钟或 %d GB / converting %1$s takes more than %2$d minutes or %3$d GB"
                                    .formatted(format.driver(), patience.toMinutes(), MOST_OUTPUT >> 30),
                            "另存为 GeoPackage 或 Shapefile，或拆分文件 / save it as GeoPackage or Shapefile, or split it"));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokenFile(Finding.error(
                    "cancelled", "转换已取消 / the conversion was cancelled", "需要时重新导入 / import it again if needed"));
        }
    }

    private static BrokenFile failed(OgrFormat format, Path source, Path messages) throws IOException {
        try (InputStream in = Files.newInputStream(messages)) {
            String told = new String(in.readNBytes(SHOWN_OF_A_MESSAGE), StandardCharsets.UTF_8)
                    .replace(source.toAbsolutePath().toString(), String.valueOf(source.getFileName()))
                    .replace(String.valueOf(messages.getParent()), "")
                    .strip();
            return new BrokenFile(
                    Finding.error(
                            "conversion_failed",
                            "文件损坏或不是 %s / the file is broken or no %1$s: %s".formatted(format.driver(), told),
                            "在原软件中打开检查，另存为 GeoPackage 或 Shapefile / open it in its own program and save it as GeoPackage or Shapefile"));
        }
    }
}
