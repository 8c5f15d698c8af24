package minzheng.atlas.crs;

/** Coordinates that the declared system cannot express a place with, e.g. millions of metres off its zone. */
public final class OutsideDomain extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutsideDomain(String crs, Throwable cause) {
        super("coordinates outside the domain of " + crs, cause);
    }
}
