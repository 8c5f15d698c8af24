import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Steps of an import over HTTP for the shell: {@code upload FILE} sends it, sets what it does not say and prints the
 * import's path; {@code begin STEP PATH} asks for a step; {@code settle PATH} waits for its end and prints the state;
 * {@code step STEP PATH} does both.
 */
final class ImportSteps {
    private static final Pattern STATE = Pattern.compile("\"state\"\\s*:\\s*\"(\\w+)\"");
    private static final String BOUNDARY = "----steps";
    private static final int SECONDS_TO_SETTLE = 60;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base = "http://127.0.0.1:" + System.getenv("ATLAS_PORT");

    public static void main(String[] args) throws Exception {
        ImportSteps steps = new ImportSteps();
        switch (args[0]) {
            case "upload" -> System.out.println(steps.upload(Path.of(args[1])));
            case "begin" -> steps.begin(args[1], args[2]);
            case "settle" -> System.out.println(steps.settle(args[1]));
            case "step" -> {
                steps.begin(args[1], args[2]);
                System.out.println(steps.settle(args[2]));
            }
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private String upload(Path file) throws IOException, InterruptedException {
        String form = part("name=\"target\"", "facilities") + part("name=\"source\"", "register")
                + part("name=\"file\"; filename=\"" + file.getFileName() + '"', Files.readString(file))
                + "--" + BOUNDARY + "--\r\n";
        HttpResponse<String> uploaded = send(
                write("POST", "/api/imports")
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .method("POST", BodyPublishers.ofString(form))
                        .build(),
                201);
        String path = uploaded.headers().firstValue("Location").orElseThrow();
        String options = "{\"coord_source\": \"survey\", \"valid_from\": \"2020-01-01\"}";
        send(
                write("PATCH", path)
                        .header("Content-Type", "application/json")
                        .header("If-Match", uploaded.headers().firstValue("ETag").orElseThrow())
                        .method("PATCH", BodyPublishers.ofString(options))
                        .build(),
                200);
        return path;
    }

    private void begin(String step, String path) throws IOException, InterruptedException {
        send(write("POST", path + "/" + step).build(), 202);
    }

    /** The database may be away for a while; the service tells so or, where it is being started, does not answer. */
    private String settle(String path) throws InterruptedException {
        String last = "";
        for (int tries = 0; tries < SECONDS_TO_SETTLE * 10; tries++) {
            try {
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofString());
                last = answer.statusCode() + " " + answer.body();
                Matcher state = STATE.matcher(answer.body());
                if (answer.statusCode() == 200 && state.find() && !state.group(1).endsWith("ing")) {
                    return state.group(1);
                }
            } catch (IOException e) {
                last = e.toString();
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("never settled: " + last);
    }

    private HttpRequest.Builder write(String method, String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("X-Atlas-Actor", "tester")
                .method(method, BodyPublishers.noBody());
    }

    private HttpResponse<String> send(HttpRequest request, int expected) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    private static String part(String disposition, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
    }
}
