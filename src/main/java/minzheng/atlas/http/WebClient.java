package minzheng.atlas.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import minzheng.atlas.fault.NotFound;

/** The web client as files inside the program. All its views are at {@code /}: what they show is in the query. */
final class WebClient {
    private static final String INDEX = "/web/index.html";
    private static final String ASSETS = "/web/assets";

    private WebClient() {}

    /** A build without the web client serves the API alone. */
    static void serve(JavalinConfig config) {
        byte[] index = index();
        if (index.length == 0) {
            return;
        }
        if (WebClient.class.getResource(ASSETS) != null) {
            config.staticFiles.add(files -> {
                files.hostedPath = "/assets";
                files.directory = ASSETS;
                files.location = Location.CLASSPATH;
                files.headers =
                        Map.of("Cache-Control", "public, max-age=31536000, immutable"); // names carry a content hash
            });
        }
        config.staticFiles.add("/web", Location.CLASSPATH);
        config.spaRoot.addHandler("/", context -> view(context, index));
    }

    private static void view(Context context, byte[] index) {
        String path = context.path();
        if (!path.equals("/")) {
            throw new NotFound("no_such_path", "没有此页，地图在 / / there is no such page, the map is at /: " + path);
        }
        context.header("Cache-Control", "no-cache")
                .contentType("text/html; charset=utf-8")
                .result(index);
    }

    private static byte[] index() {
        try (InputStream in = WebClient.class.getResourceAsStream(INDEX)) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
