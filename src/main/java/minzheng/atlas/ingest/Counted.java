package minzheng.atlas.ingest;

/**
 * How many rows of a file there are of which sort.
 *
 * @param rejected rows with an error
 */
public record Counted(int rows, int created, int changed, int unchanged, int rejected) {
    static final Counted NONE = new Counted(0, 0, 0, 0, 0);

    Counted plus(Counted more) {
        return new Counted(
                rows + more.rows,
                created + more.created,
                changed + more.changed,
                unchanged + more.unchanged,
                rejected + more.rejected);
    }

    boolean writesNothing() {
        return created + changed == 0;
    }
}
