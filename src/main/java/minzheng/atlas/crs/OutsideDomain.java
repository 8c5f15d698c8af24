package minzheng.atlas.crs;

/** Coordinates that the declared system or the bureau's parameters cannot express a place with. */
public final class OutsideDomain extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutsideDomain(String what, Throwable cause) {
        super(what, cause);
    }

    OutsideDomain(String what) {
        super(what);
    }
}
