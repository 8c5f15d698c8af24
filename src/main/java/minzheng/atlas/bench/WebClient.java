package minzheng.atlas.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import minzheng.atlas.http.Json;

/** Asks servers on loopback, HTTP/1.1, connections kept; another answer than 200 or 204 stops the bench. */
final class WebClient {
    private volatile HttpClient client = fresh();

    private static HttpClient fresh() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    /** Gives up all connections: a server closes those that were idle while others were asked. */
    void reconnect() {
        client = fresh();
    }

    byte[] get(String address) {
        return get(address, false);
    }

    byte[] get(String address, boolean compressed) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        if (compressed) {
            request.header("Accept-Encoding", "gzip");
        }
        try {
            HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200 && answer.statusCode() != 204) {
                throw new IllegalStateException(address + " answered " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(address + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    JsonNode json(String address) {
        return Json.parse(get(address));
    }
}
