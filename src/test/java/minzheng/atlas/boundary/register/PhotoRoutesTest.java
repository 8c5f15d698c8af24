package minzheng.atlas.boundary.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.PostgisExtension;
import minzheng.atlas.support.Served;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PhotoRoutesTest {
    @RegisterExtension
    static final PostgisExtension postgis = new PostgisExtension();

    private static Served served;

    @BeforeAll
    static void start() {
        GridCity.build(postgis);
        served = Served.start(postgis, RegisterWorld.TODAY);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void photoComesBackAsItWasSent() throws Exception {
        byte[] photo = jpeg(300_000);
        String name =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(photo));
        HttpResponse<byte[]> sent = send(photo, "image/jpeg");
        assertThat(sent.statusCode()).as(new String(sent.body(), "UTF-8")).isEqualTo(201);
        assertThat(sent.headers().firstValue("Location")).contains("/api/boundaries/photos/" + name);
        assertThat(send(photo, "image/jpeg").statusCode()).isEqualTo(200);

        HttpResponse<byte[]> got = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri("/" + name)).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(got.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(got.body()).isEqualTo(photo);
        assertThat(served.api().get("/api/boundaries/photos/x").at("/code")).isEqualTo("unknown_photo");
    }

    @Test
    void onlyPhotosOfTheAllowedSizeAreTaken() throws Exception {
        assertThat(send("<html>".getBytes("UTF-8"), "image/png").statusCode()).isEqualTo(400);
        assertThat(send(new byte[0], "image/png").statusCode()).isEqualTo(400);
        assertThat(send(jpeg(100), "application/octet-stream").statusCode()).isEqualTo(415);
        assertThat(send(jpeg(10 * 1024 * 1024), "image/jpeg").statusCode()).isEqualTo(201);
        assertThat(send(jpeg(10 * 1024 * 1024 + 1), "image/jpeg").statusCode()).isEqualTo(413);
    }

    private static byte[] jpeg(int size) {
        byte[] bytes = new byte[size];
        Arrays.fill(bytes, (byte) 7);
        System.arraycopy(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}, 0, bytes, 0, 3);
        return bytes;
    }

    private static HttpResponse<byte[]> send(byte[] bytes, String type) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(uri(""))
                                .headers("Content-Type", type, "X-Atlas-Actor", "tester")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }

    private static URI uri(String rest) {
        return URI.create("http://127.0.0.1:" + served.port() + "/api/boundaries/photos" + rest);
    }
}
