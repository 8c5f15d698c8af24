package minzheng.atlas.http;

import java.util.Map;
import minzheng.atlas.fault.Fault;

/** A request refused for the way it was sent: method, size, type, origin, missing precondition. */
final class Refused extends Fault {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Map<String, String> headers;

    Refused(int status, String code, String message) {
        this(status, code, message, Map.of());
    }

    Refused(int status, String code, String message, Map<String, String> headers) {
        super(code, message);
        this.status = status;
        this.headers = headers;
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }
}
