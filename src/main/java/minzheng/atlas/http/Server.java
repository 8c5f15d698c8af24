package minzheng.atlas.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import minzheng.atlas.fault.Conflict;
import minzheng.atlas.fault.NotFound;
import org.eclipse.jetty.server.HttpConfiguration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running service: routes, limits, headers and log. It listens on a loopback address only. */
public final class Server implements AutoCloseable {
    /** How long one request may take, its body and its answer included. */
    public static final Duration REQUEST_TIME = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final int HEADER_BYTES = 16 * 1024;

    private final Javalin javalin;

    private Server(Javalin javalin) {
        this.javalin = javalin;
    }

    /** Starts on a loopback host; port 0 takes a free one. */
    public static Server start(String host, int port, List<Routes> features) {
        return start(host, port, null, List.of(), features);
    }

    /**
     * As above, and also for callers who see it through a proxy under a public address.
     *
     * @param tileHosts scheme, host and port of the servers outside from which the pages may load map tiles
     */
    public static Server start(
            String host, int port, @Nullable URI publicAddress, List<String> tileHosts, List<Routes> features) {
        RouteTable table = new RouteTable();
        features.forEach(feature -> feature.register(table));
        Guard guard = new Guard(host, publicAddress);
        Javalin javalin = Javalin.create(config -> configure(config, table, guard, SecurityHeaders.with(tileHosts)));
        try {
            return new Server(javalin.start(host, port));
        } catch (JavalinBindException e) {
            throw new Conflict(
                    "port_taken",
                    "%s 的端口 %d 不可用 / port %2$d on %1$s cannot be used (%s); choose another ATLAS_PORT"
                            .formatted(host, port, e.getMessage()));
        }
    }

    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }

    private static void configure(
            JavalinConfig config, RouteTable table, Guard guard, Map<String, String> securityHeaders) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.compressionStrategy = CompressionStrategy.GZIP;
        config.http.maxRequestSize = Body.MAX_BYTES;
        config.jetty.modifyHttpConfiguration(Server::limit);
        config.routes.before(context -> {
            RequestId.assign(context);
            securityHeaders.forEach(context::header);
            guard.check(context);
            context.attribute(Exchange.ORIGIN, guard.origin(context));
        });
        config.routes.after(context -> {
            if (!Body.isTakenIn(context.req())) {
                context.header("Connection", "close");
            }
        });
        for (RouteTable.Route route : table.list()) {
            config.routes.addHttpHandler(
                    HandlerType.findOrCreate(route.method()), route.path(), context -> run(route, context));
            if (route.method().equals("GET")) {
                config.routes.addHttpHandler(HandlerType.HEAD, route.path(), context -> run(route, context));
            }
        }
        for (RouteTable.Route refusal : table.refusals()) {
            HandlerType.commonHttp().stream()
                    .filter(method -> !table.methodsAt(refusal.path()).contains(method.name()))
                    .forEach(method ->
                            config.routes.addHttpHandler(method, refusal.path(), context -> run(refusal, context)));
        }
        for (HandlerType method : HandlerType.commonHttp()) {
            config.routes.addHttpHandler(method, "/api", context -> refuse(table, context));
            config.routes.addHttpHandler(method, "/api/<rest>", context -> refuse(table, context));
            config.routes.addHttpHandler(method, "/ogc/<rest>", context -> refuse(table, context));
        }
        WebClient.serve(config);
        config.routes.exception(Exception.class, Problems::answer);
        config.router.javaLangErrorHandler(
                (response, error) -> LOG.atError().setCause(error).log("error"));
        config.requestLogger.http(Server::log);
    }

    private static void limit(HttpConfiguration http) {
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setIdleTimeout(REQUEST_TIME.toMillis());
        http.setSendServerVersion(false);
    }

    private static void run(RouteTable.Route route, Context context) throws Exception {
        route.action().answer(new Exchange(context, route.parameters(), Deadline.in(REQUEST_TIME)));
    }

    private static void refuse(RouteTable table, Context context) {
        Set<String> methods = table.methodsAt(context.path());
        if (methods.isEmpty()) {
            throw new NotFound(
                    "no_such_path",
                    "没有此路径 / there is no such path: %s; see /api/openapi.yaml".formatted(context.path()));
        }
        String allowed = String.join(", ", methods);
        throw Refused.method(methods, "此路径支持 / %s answers to %s".formatted(context.path(), allowed));
    }

    private static void log(Context context, float milliseconds) {
        LOG.atInfo()
                .addKeyValue("method", context.method().name())
                .addKeyValue("path", context.path())
                .addKeyValue("status", context.statusCode())
                .addKeyValue("ms", Math.round(milliseconds * 10) / 10.0)
                .log("request");
        RequestId.release();
    }
}
