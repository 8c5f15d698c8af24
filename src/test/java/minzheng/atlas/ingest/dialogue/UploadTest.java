package minzheng.atlas.ingest.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import minzheng.atlas.support.Api;
import minzheng.atlas.support.Form;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.PostgisExtension;
import minzheng.atlas.support.Served;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is sent as an upload, the answer is the caller's 4xx, and no file stays behind. */
class UploadTest {
    @RegisterExtension
    static final PostgisExtension postgis = new PostgisExtension();

    private static final String LIST = "编号,名称\n1,甲\n";

    private static Served served;
    private static Api api;

    @BeforeAll
    static void start() {
        GridCity.build(postgis);
        served = Served.start(postgis, LocalDate.of(2025, 6, 30));
        api = served.api();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @AfterEach
    void nothingStays() {
        assertThat(folders()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/机构.csv, 机构.csv",
        "C:\\\\Users\\\\王\\\\名册 一.csv, 名册 一.csv",
        "a:b|c*.csv, a_b_c_.csv",
        ".hidden.csv, hidden.csv",
    })
    void aFileNameIsOnlyAName(String given, String kept) {
        Api.Answer answer = api.upload("/api/imports", form().file(given, LIST));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.at("/file_name")).isEqualTo(kept);
        api.write("POST", answer.header("Location") + "/cancel", null);
    }

    @Test
    void whatIsNoUsableFormIsRefused() {
        assertRefused(form(), 400, "file_missing");
        assertRefused(new Form().file("a.csv", LIST), 400, "missing_field");
        assertRefused(
                new Form().field("target", "facilities").field("source", " ").file("a.csv", LIST),
                400,
                "missing_field");
        assertRefused(new Form().field("target", "x").field("source", "s").file("a.csv", LIST), 400, "unknown_target");
        assertRefused(form().file("a.csv", LIST).file("a.csv", LIST), 400, "duplicate_file");
        assertRefused(form().file("a.csv", LIST).file("b.csv", LIST), 400, "several_files");
        assertRefused(form().field("source", "again").file("a.csv", LIST), 400, "malformed_form");
        assertRefused(form().field("more", "\0").file("a.csv", LIST), 400, "malformed_form");
        assertRefused(form().file("a.exe", "MZ"), 400, "unknown_format");
    }

    @Test
    void tooManyAndTooLargeFilesAreRefused() {
        Form many = form();
        for (int i = 0; i < 60; i++) {
            many.file(i + ".csv", LIST);
        }
        assertThat(api.upload("/api/imports", many).status()).isEqualTo(400);
        Form large = form().file("large.csv", new byte[21 * 1024 * 1024]); // the test's limit is 20 MB
        assertRefused(large, 413, "body_too_large");
    }

    @Test
    void aBodyOfAnotherKindIsRefused() {
        assertThat(api.write("POST", "/api/imports", "{}").at("/code")).isEqualTo("unsupported_media_type");
        for (String type : new String[] {"multipart/form-data", "multipart/form-data; boundary=", Form.TYPE}) {
            Api.Answer answer =
                    api.send("POST", "/api/imports", "--x\r\nno form", "Content-Type", type, "X-Atlas-Actor", "a");
            assertThat(answer.status()).as(type).isIn(400, 415);
        }
    }

    @Test
    void aSenderThatLeavesInTheMiddleLeavesNothing() throws IOException, InterruptedException {
        String head =
                "POST /api/imports HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Atlas-Actor: a\r\nContent-Length: 1000000\r\nContent-Type: "
                        + Form.TYPE + "\r\n\r\n";
        try (Socket socket = new Socket("127.0.0.1", served.port())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            byte[] form = form().file("half.csv", LIST.repeat(1000)).bytes();
            socket.getOutputStream().write(form, 0, form.length / 2);
            socket.getOutputStream().flush();
            waitFor(1);
        }
        waitFor(0);
    }

    private static void waitFor(int folders) throws InterruptedException {
        for (int tries = 0; tries < 100 && folders() != folders; tries++) {
            Thread.sleep(50);
        }
        assertThat(folders()).isEqualTo(folders);
    }

    private static void assertRefused(Form form, int status, String code) {
        Api.Answer answer = api.upload("/api/imports", form);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.at("/code")).isEqualTo(code);
    }

    private static Form form() {
        return new Form().field("target", "facilities").field("source", "s");
    }

    private static long folders() {
        Path folder = Served.settings(postgis).uploads().folder();
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.count();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
