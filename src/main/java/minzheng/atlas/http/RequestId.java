package minzheng.atlas.http;

import io.javalin.http.Context;
import java.util.UUID;
import org.slf4j.MDC;

/** The name of one request, in its answer, in each of its log lines and beside the data version it wrote. */
final class RequestId {
    private static final String NAME = "request_id";

    private RequestId() {}

    static void assign(Context context) {
        String id = UUID.randomUUID().toString();
        context.attribute(NAME, id);
        context.header("X-Request-Id", id);
        MDC.put(NAME, id);
    }

    static String of(Context context) {
        String id = context.attribute(NAME);
        if (id == null) {
            throw new IllegalStateException("the request has no id yet");
        }
        return id;
    }

    static void release() {
        MDC.remove(NAME);
    }
}
