package minzheng.atlas.fault;

/** The request itself is wrong: a parameter, field or value; the message names it and the fix. */
public final class InvalidRequest extends Fault {
    private static final long serialVersionUID = 1L;

    private final String field;

    public InvalidRequest(String code, String field, String message) {
        super(code, message);
        this.field = field;
    }

    /** Parameter name, or a JSON pointer into the body. */
    public String field() {
        return field;
    }
}
