package minzheng.atlas.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import minzheng.atlas.fault.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** The body of a write: of the right type, within the size and time limits. */
final class Body {
    static final int MAX_BYTES = 10 * 1024 * 1024;
    private static final long DRAINED_BYTES = 2L * MAX_BYTES;
    private static final Duration LINGER = Duration.ofSeconds(5);
    private static final long MOST_LEFT_OVER = 4L * MAX_BYTES;
    static final Set<String> JSON = Set.of("application/json", "application/merge-patch+json");

    private Body() {}

    static byte[] read(HttpServletRequest request, Deadline deadline, Set<String> types) {
        checkType(request.getContentType(), types);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] part = new byte[8192];
        try (InputStream in = request.getInputStream()) {
            if (request.getContentLengthLong() > MAX_BYTES) {
                drain(in, deadline);
                throw tooLarge();
            }
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                body.write(part, 0, read);
                if (body.size() > MAX_BYTES) {
                    drain(in, deadline);
                    throw tooLarge();
                }
                if (deadline.isOver()) {
                    throw new Refused(
                            408, "request_timeout", "请求体未在限定时间内送达 / the body did not arrive within the time limit");
                }
            }
        } catch (IOException e) {
            throw new Refused(400, "body_incomplete", "请求体不完整 / the body could not be read: " + e.getMessage());
        }
        return body.toByteArray();
    }

    /** Takes in a bounded rest: a connection closed while the caller still sends would lose it the answer. */
    private static void drain(InputStream in, Deadline deadline) throws IOException {
        byte[] part = new byte[64 * 1024];
        long taken = 0;
        while (taken < DRAINED_BYTES && !deadline.isOver()) {
            int read = in.read(part);
            if (read < 0) {
                return;
            }
            taken += read;
        }
    }

    /**
     * Takes in what nobody read, so that the answer arrives and the connection can be used again.
     *
     * @return false when there is too much of it; then the connection must be closed with the answer
     */
    static boolean isTakenIn(HttpServletRequest request) {
        Deadline deadline = Deadline.in(LINGER);
        byte[] part = new byte[8192];
        try (InputStream in = request.getInputStream()) {
            for (long left = MOST_LEFT_OVER; left > 0 && !deadline.isOver(); ) {
                int read = in.read(part);
                if (read < 0) {
                    return true;
                }
                left -= read;
            }
            return false;
        } catch (IOException e) {
            return false; // the sender is gone
        }
    }

    private static void checkType(@Nullable String header, Set<String> types) {
        if (header == null || header.isBlank()) { // 400 by OGC 20-002 /req/update/patch-content-type
            throw new InvalidRequest(
                    "content_type_missing",
                    "Content-Type",
                    "缺少请求头 Content-Type / the header Content-Type is missing: "
                            + String.join(", ", types.stream().sorted().toList()));
        }
        String type = header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!types.contains(type)) {
            throw new Refused(
                    415,
                    "unsupported_media_type",
                    "请求体须为 / the body must be %s, not \"%s\""
                            .formatted(String.join(", ", types.stream().sorted().toList()), type));
        }
    }

    private static Refused tooLarge() {
        return new Refused(413, "body_too_large", "请求体超过上限 / the body exceeds %d bytes".formatted(MAX_BYTES));
    }
}
