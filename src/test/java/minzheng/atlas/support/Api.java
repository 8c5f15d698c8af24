package minzheng.atlas.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPInputStream;

/** Speaks to a running service as a program would. */
public final class Api {
    static {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host,connection");
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;

    public Api(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    /** Status, headers and the body as text. */
    public record Answer(int status, HttpHeaders headers, byte[] bytes) {
        public String text() {
            return new String(plain(), StandardCharsets.UTF_8);
        }

        /** The body as it was before it was compressed for the way. */
        public byte[] plain() {
            boolean zipped = header("Content-Encoding").equals("gzip");
            try (var in =
                    zipped ? new GZIPInputStream(new ByteArrayInputStream(bytes)) : new ByteArrayInputStream(bytes)) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public JsonNode json() {
            try {
                return JSON.readTree(text());
            } catch (IOException e) {
                throw new AssertionError("not JSON: " + text(), e);
            }
        }

        /** A value in the body by JSON pointer, as text; empty where there is none. */
        public String at(String pointer) {
            return json().at(pointer).asText();
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        /** The ETag as it is sent back in If-Match. */
        public String tag() {
            return header("ETag");
        }
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    /** A write by the actor 测试员. */
    public Answer write(String method, String path, String body, String... headers) {
        String[] all = new String[headers.length + 4];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "X-Atlas-Actor";
        all[headers.length + 1] = URLEncoder.encode("测试员", StandardCharsets.UTF_8);
        all[headers.length + 2] = "Content-Type";
        all[headers.length + 3] = "application/json";
        return send(method, path, body, all);
    }

    /** Files sent by the actor 测试员. */
    public Answer upload(String path, Form form) {
        return publish(
                "POST",
                path,
                HttpRequest.BodyPublishers.ofByteArray(form.bytes()),
                "X-Atlas-Actor",
                URLEncoder.encode("测试员", StandardCharsets.UTF_8),
                "Content-Type",
                Form.TYPE);
    }

    public Answer send(String method, String path, String body, String... headers) {
        return publish(
                method,
                path,
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body),
                headers);
    }

    private Answer publish(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
