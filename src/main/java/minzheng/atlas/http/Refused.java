package minzheng.atlas.http;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import minzheng.atlas.fault.Fault;

/** A request refused for the way it was sent: method, size, type, origin, missing precondition. */
public final class Refused extends Fault {
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

    /** A method that a resource does not answer to; the message says what to do instead. */
    public static Refused method(Set<String> allowed, String message) {
        return new Refused(
                405, "method_not_allowed", message, Map.of("Allow", String.join(", ", new TreeSet<>(allowed))));
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }
}
