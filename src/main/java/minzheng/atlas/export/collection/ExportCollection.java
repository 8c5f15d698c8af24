package minzheng.atlas.export.collection;

import minzheng.atlas.export.format.ExportTable;
import minzheng.atlas.facility.Label;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.Query;

/** One thing that can be exported. */
public interface ExportCollection {
    /** Its name in addresses and on the command line, e.g. {@code facilities}. */
    String code();

    Label title();

    /** The filter, as the list of the same things takes it. */
    Parameters filters();

    /** The rows the query asks for, not read yet. */
    ExportTable table(Query query);
}
