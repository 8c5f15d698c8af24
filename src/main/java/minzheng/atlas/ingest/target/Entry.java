package minzheng.atlas.ingest.target;

/** A dated record and the row of the file it comes from. */
public record Entry<R extends Record>(MappedRow row, R record) {}
