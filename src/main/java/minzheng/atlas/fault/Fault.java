package minzheng.atlas.fault;

/** A caller's mistake, told so that the caller can mend it: zh-CN first, English beside. */
public abstract class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    protected Fault(String code, String message) {
        super(message);
        this.code = code;
    }

    /** Stable, machine-readable name of the mistake, e.g. {@code unknown_parameter}. */
    public String code() {
        return code;
    }
}
