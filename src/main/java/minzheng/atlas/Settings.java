package minzheng.atlas;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import minzheng.atlas.basemap.BaseMap;
import minzheng.atlas.basemap.BaseMapFile;
import minzheng.atlas.crs.Conversions;
import minzheng.atlas.db.Login;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.http.Server;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says, checked once at the start.
 *
 * @param serving the role that reads and records
 * @param owner the role that migrates; null where somebody else does
 * @param host a loopback address to listen on
 * @param home the folder with {@code seeds/} and {@code gisdata/}
 * @param actor who writes from the shell
 * @param conversions what the bureau has set up for coordinates that the public cannot convert
 * @param uploads where files that are being imported lie, and how large one upload may be
 * @param conformanceTest whether a synthetic collection is served for the official test suites
 * @param publicAddress scheme, host and port under which a proxy shows the service to others, or null
 * @param baseMap the map behind the bureau's layers, or null for a plain background
 */
public record Settings(
        Login serving,
        @Nullable Login owner,
        String host,
        int port,
        Path home,
        String actor,
        Conversions conversions,
        Uploads uploads,
        boolean conformanceTest,
        @Nullable URI publicAddress,
        @Nullable BaseMap baseMap) {
    private static final Duration MIGRATION_TIME = Duration.ofMinutes(30);
    private static final String MAX_UPLOAD_MB = "2048";

    /** A folder that is made when it is needed first, and a limit in bytes. */
    public record Uploads(Path folder, long maxBytes) {}

    public static Settings from(Map<String, String> environment) {
        String url = required(environment, "ATLAS_DB_URL", "jdbc:postgresql://127.0.0.1:5432/atlas");
        if (!url.startsWith("jdbc:postgresql://")) {
            throw mistake("ATLAS_DB_URL", url, "应以 jdbc:postgresql:// 开头 / must begin with jdbc:postgresql://");
        }
        return new Settings(
                new Login(
                        url,
                        required(environment, "ATLAS_DB_USER", "atlas_app"),
                        environment.getOrDefault("ATLAS_DB_PASSWORD", ""),
                        Server.REQUEST_TIME),
                owner(url, environment),
                host(environment.getOrDefault("ATLAS_HOST", "127.0.0.1")),
                port(environment.getOrDefault("ATLAS_PORT", "8080")),
                home(environment.getOrDefault("ATLAS_HOME", ".")),
                environment.getOrDefault("ATLAS_ACTOR", System.getProperty("user.name", "shell")),
                Conversions.configured(path("ATLAS_DATUM_PARAMETERS", environment), path("ATLAS_PLUGINS", environment)),
                uploads(environment),
                flag("ATLAS_OGC_CONFORMANCE_TEST", environment),
                publicAddress(environment.getOrDefault("ATLAS_PUBLIC_URL", "")),
                baseMap(path(BaseMapFile.SETTING, environment)));
    }

    private static @Nullable BaseMap baseMap(@Nullable Path file) {
        return file == null ? null : BaseMapFile.read(file);
    }

    private static @Nullable URI publicAddress(String text) {
        if (text.isBlank()) {
            return null;
        }
        if (!text.matches("https?://[A-Za-z0-9.-]+(:\\d{1,5})?/?")) {
            throw mistake(
                    "ATLAS_PUBLIC_URL",
                    text,
                    "应只有协议、主机与端口，如 https://map.example.cn / must be scheme, host and port only, e.g. https://map.example.cn");
        }
        return URI.create(text.replaceFirst("/$", ""));
    }

    private static boolean flag(String name, Map<String, String> environment) {
        String value = environment.getOrDefault(name, "off");
        if (!value.equals("on") && !value.equals("off")) {
            throw mistake(name, value, "应为 on 或 off / must be on or off");
        }
        return value.equals("on");
    }

    private static Uploads uploads(Map<String, String> environment) {
        String folder = environment.getOrDefault("ATLAS_IMPORTS", System.getProperty("java.io.tmpdir") + "/imports");
        String megabytes = environment.getOrDefault("ATLAS_IMPORT_MAX_MB", MAX_UPLOAD_MB);
        if (!megabytes.matches("[1-9]\\d{0,5}")) {
            throw mistake("ATLAS_IMPORT_MAX_MB", megabytes, "应为 1-999999（MB）/ must be a number of megabytes 1..999999");
        }
        try {
            return new Uploads(Path.of(folder).toAbsolutePath().normalize(), Long.parseLong(megabytes) * 1024 * 1024);
        } catch (InvalidPathException e) {
            throw mistake("ATLAS_IMPORTS", folder, "不是有效路径 / is not a path: " + e.getMessage());
        }
    }

    private static @Nullable Login owner(String url, Map<String, String> environment) {
        String user = environment.get("ATLAS_DB_OWNER_USER");
        return user == null || user.isBlank()
                ? null
                : new Login(url, user, environment.getOrDefault("ATLAS_DB_OWNER_PASSWORD", ""), MIGRATION_TIME);
    }

    private static String host(String host) {
        try {
            if (InetAddress.getByName(host).isLoopbackAddress()) {
                return host;
            }
        } catch (UnknownHostException e) {
            throw mistake("ATLAS_HOST", host, "无法解析 / is not a known address: " + e.getMessage());
        }
        throw mistake(
                "ATLAS_HOST",
                host,
                "尚无账号，只能监听本机地址 / there are no accounts yet, so only loopback is served; use 127.0.0.1 and a tunnel or proxy");
    }

    private static int port(String port) {
        try {
            int number = Integer.parseInt(port);
            if (number >= 0 && number <= 65_535) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw mistake("ATLAS_PORT", port, "应为端口号 / must be a port 0..65535");
        }
        throw mistake("ATLAS_PORT", port, "应为端口号 / must be a port 0..65535");
    }

    private static @Nullable Path path(String name, Map<String, String> environment) {
        String path = environment.getOrDefault(name, "");
        try {
            return path.isBlank() ? null : Path.of(path);
        } catch (InvalidPathException e) {
            throw mistake(name, path, "不是有效路径 / is not a path: " + e.getMessage());
        }
    }

    private static Path home(String home) {
        try {
            Path path = Path.of(home).toAbsolutePath().normalize();
            if (Files.isDirectory(path)) {
                return path;
            }
        } catch (InvalidPathException e) {
            throw mistake("ATLAS_HOME", home, "不是有效路径 / is not a path: " + e.getMessage());
        }
        throw mistake("ATLAS_HOME", home, "不是文件夹 / is not a folder with seeds/ and gisdata/");
    }

    private static String required(Map<String, String> environment, String name, String example) {
        String value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            throw mistake(name, "", "未设置，例如 / is not set, e.g. " + example);
        }
        return value;
    }

    private static InvalidRequest mistake(String name, String value, String message) {
        return new InvalidRequest("invalid_setting", name, "%s=%s: %s".formatted(name, value, message));
    }
}
