package minzheng.atlas.http;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask: requests that name this service as their host (a page elsewhere cannot rebind a name to it), and writes
 * that come from its own pages or from a program. Who comes by the public address reads the public view and nothing else.
 */
final class Guard {
    private static final int MAX_QUERY = 8 * 1024;
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    /** The public view of the OGC API, without the internal one. */
    private static final Pattern PUBLIC = Pattern.compile("/ogc(/(?!internal(/|$)).*)?");

    private final Set<String> names;
    private final @Nullable URI publicAddress;

    Guard(String configuredName, @Nullable URI publicAddress) {
        this.publicAddress = publicAddress;
        this.names = Stream.of("localhost", "127.0.0.1", "[::1]", configuredName, publicHost(publicAddress))
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
        if (isPublic(host)
                && !(PUBLIC.matcher(context.path()).matches()
                        && READS.contains(context.method().name()))) {
            throw new Refused(
                    403,
                    "not_public",
                    "公开地址只能读取公开数据 / the public address gives only what is public, to read: /ogc; "
                            + "all else is for the address inside");
        }
        if (!READS.contains(context.method().name())) {
            checkOrigin(context.header("Origin"), origin(context));
        }
        String query = context.queryString();
        if (query != null && query.length() > MAX_QUERY) {
            throw new Refused(
                    414, "query_too_long", "查询字符串超过 / the query string exceeds %d characters".formatted(MAX_QUERY));
        }
    }

    /** What a caller's addresses begin with: the public address for those who come by its name. */
    String origin(Context context) {
        String host = String.valueOf(context.header("Host"));
        return publicAddress != null && isPublic(host) ? publicAddress.toString() : context.scheme() + "://" + host;
    }

    private boolean isPublic(String host) {
        return publicAddress != null && name(host).equals(publicHost(publicAddress));
    }

    private static String publicHost(@Nullable URI address) {
        return address == null ? "localhost" : address.getHost().toLowerCase(Locale.ROOT);
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
