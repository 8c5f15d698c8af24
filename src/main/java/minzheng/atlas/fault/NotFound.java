package minzheng.atlas.fault;

/** Nothing of that name exists at that date, version and scope. */
public final class NotFound extends Fault {
    private static final long serialVersionUID = 1L;

    public NotFound(String code, String message) {
        super(code, message);
    }
}
