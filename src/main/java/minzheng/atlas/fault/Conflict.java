package minzheng.atlas.fault;

/** The request does not fit the present state: a duplicate, an overlap, a frozen thing. */
public final class Conflict extends Fault {
    private static final long serialVersionUID = 1L;

    public Conflict(String code, String message) {
        super(code, message);
    }
}
