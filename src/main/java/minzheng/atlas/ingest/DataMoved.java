package minzheng.atlas.ingest;

/** The data changed after the dry run so that the file means something else now; nothing was written. */
public final class DataMoved extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ImportReport found;

    DataMoved(ImportReport found) {
        super("检查之后数据有变，结果与检查不同 / the data moved since the dry run: it would come out otherwise now");
        this.found = found;
    }

    /** What the file came to when it was to be written. */
    public ImportReport found() {
        return found;
    }
}
