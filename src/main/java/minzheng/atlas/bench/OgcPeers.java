package minzheng.atlas.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import minzheng.atlas.db.Login;

/** MapServer and QGIS Server, two processes each, kept running by FastCGI behind nginx on loopback. */
final class OgcPeers implements AutoCloseable {
    private static final int PORT = 8972;
    private static final String PROCESSES = "2";
    private static final List<String> FILES = List.of("mapserver.conf", "mapserver.map", "qgis.qgs", "nginx.conf");

    private final Path folder;
    private final Process nginx;
    private final Thread atEnd = new Thread(this::stop);

    private OgcPeers(Path folder, Process nginx) {
        this.folder = folder;
        this.nginx = nginx;
        Runtime.getRuntime().addShutdownHook(atEnd);
    }

    static OgcPeers start(Login login, Path templates) {
        try {
            Path folder = Files.createTempDirectory("atlas-bench-ogc");
            // nginx gives up its rights and has to reach the sockets
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            Map<String, String> libpq = Outside.libpq(login);
            for (String name : FILES) {
                String text = Files.readString(templates.resolve(name))
                        .replace("@FOLDER@", folder.toString())
                        .replace("@PORT@", Integer.toString(PORT))
                        .replace("@HOST@", libpq.getOrDefault("PGHOST", ""))
                        .replace("@DBPORT@", libpq.getOrDefault("PGPORT", ""))
                        .replace("@DATABASE@", libpq.getOrDefault("PGDATABASE", ""))
                        .replace("@USER@", login.user())
                        .replace("@PASSWORD@", login.password());
                Files.writeString(folder.resolve(name), text);
            }
            spawn(folder, "mapserver", "/usr/lib/cgi-bin/mapserv");
            spawn(folder, "qgis", "/usr/lib/cgi-bin/qgis_mapserv.fcgi");
            Process nginx = command(
                            folder,
                            List.of(
                                    "nginx",
                                    "-p",
                                    folder.toString(),
                                    "-c",
                                    folder.resolve("nginx.conf").toString()))
                    .start();
            return new OgcPeers(folder, nginx);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String mapServer() {
        return "http://127.0.0.1:" + PORT + "/mapserver";
    }

    static String qgisServer() {
        return "http://127.0.0.1:" + PORT + "/wfs3";
    }

    /** What is compared, for the record. */
    List<String> versions(BareSql sql) {
        List<String> versions = new ArrayList<>();
        sql.rows("SELECT 'PostgreSQL ' || current_setting('server_version') || ', PostGIS ' || postgis_lib_version()")
                .forEach(versions::addAll);
        for (String name : List.of("cgi-mapserver", "qgis-server-bin", "nginx", "spawn-fcgi")) {
            versions.add(
                    Outside.run(Map.of(), folder, List.of("dpkg-query", "-W", "-f", "${Package} ${Version}", name)));
        }
        versions.add("Java " + Runtime.version() + ", "
                + Runtime.getRuntime().availableProcessors() + " processors; " + PROCESSES
                + " processes of MapServer, of QGIS Server and of nginx each");
        return versions;
    }

    private static void spawn(Path folder, String name, String program) throws IOException {
        List<String> command = List.of(
                "spawn-fcgi",
                "-s",
                folder.resolve(name + ".sock").toString(),
                "-M",
                "0777",
                "-F",
                PROCESSES,
                "-P",
                folder.resolve(name + ".pid").toString(),
                "--",
                program);
        if (command(folder, command).start().onExit().join().exitValue() != 0) {
            throw new IllegalStateException(name + " did not start: " + Files.readString(folder.resolve("log")));
        }
    }

    private static ProcessBuilder command(Path folder, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment()
                .putAll(Map.of(
                        "MAPSERVER_CONFIG_FILE",
                        folder.resolve("mapserver.conf").toString(),
                        "QGIS_PROJECT_FILE",
                        folder.resolve("qgis.qgs").toString(),
                        "QT_QPA_PLATFORM",
                        "offscreen",
                        "QGIS_OPTIONS_PATH",
                        folder.toString(),
                        "HOME",
                        folder.toString(),
                        "PATH",
                        System.getenv().getOrDefault("PATH", "/usr/bin") + ":/usr/sbin"));
        return builder.redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atEnd);
        stop();
        try {
            List<Path> made;
            try (Stream<Path> all = Files.walk(folder)) {
                made = all.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path one : made) {
                Files.deleteIfExists(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Also when the bench is broken off: what spawn-fcgi started belongs to no terminal and would stay. */
    private void stop() {
        nginx.destroy();
        nginx.onExit().join();
        for (String name : List.of("mapserver", "qgis")) {
            try {
                for (String pid :
                        Files.readString(folder.resolve(name + ".pid")).strip().split("\\s+", -1)) {
                    ProcessHandle.of(Long.parseLong(pid)).ifPresent(process -> {
                        process.destroyForcibly();
                        process.onExit().join();
                    });
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
