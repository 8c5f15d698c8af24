package minzheng.atlas.fault;

/** Not the caller's mistake and not a wrong program: the database is away or too slow just now; asking again may help. */
public final class Unavailable extends Fault {
    private static final long serialVersionUID = 1L;

    public Unavailable(String code, String message) {
        super(code, message);
    }

    public Unavailable(String code, String message, Throwable cause) {
        super(code, message);
        initCause(cause);
    }
}
