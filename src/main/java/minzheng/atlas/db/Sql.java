package minzheng.atlas.db;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Statements live in {@code .sql} files beside the class that runs them; read once. */
public final class Sql {
    private static final Map<String, String> LOADED = new ConcurrentHashMap<>();

    private Sql() {}

    /** The statement {@code <name>.sql} in the package of {@code owner}. */
    public static String of(Class<?> owner, String name) {
        String path = "/" + owner.getPackageName().replace('.', '/') + "/" + name + ".sql";
        return LOADED.computeIfAbsent(path, Sql::read);
    }

    private static String read(String path) {
        try (InputStream in = Sql.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no statement " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
