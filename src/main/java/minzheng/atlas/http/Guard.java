package minzheng.atlas.http;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask: requests that name this service as their host (a page elsewhere cannot rebind a name to it), and writes
 * that come from its own pages or from a program.
 */
final class Guard {
    private static final int MAX_QUERY = 8 * 1024;
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private final Set<String> names;

    Guard(String configuredName) {
        this.names = Stream.of("localhost", "127.0.0.1", "[::1]", configuredName)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    void check(Context context) {
        String host = context.header("Host");
        if (host == null || !names.contains(name(host))) {
            throw new Refused(
                    421,
                    "foreign_host",
                    "请求的主机名不是本服务 / this service does not answer to the host \"%s\"".formatted(host));
        }
        if (!READS.contains(context.method().name())) {
            checkOrigin(context.header("Origin"), context.scheme() + "://" + host);
        }
        String query = context.queryString();
        if (query != null && query.length() > MAX_QUERY) {
            throw new Refused(
                    414, "query_too_long", "查询字符串超过 / the query string exceeds %d characters".formatted(MAX_QUERY));
        }
    }

    private static void checkOrigin(@Nullable String origin, String own) {
        if (origin != null && !origin.equalsIgnoreCase(own)) {
            throw new Refused(
                    403, "foreign_origin", "不接受来自其他网站的写操作 / writes from another origin are refused: " + origin);
        }
    }

    private static String name(String host) {
        return host.toLowerCase(Locale.ROOT).replaceFirst(":\\d{1,5}$", "");
    }
}
