package minzheng.atlas.http;

import java.util.List;
import java.util.stream.Stream;

/** The query parameters a route knows; any other is refused by name. */
public record Parameters(List<String> names) {
    public static final Parameters NONE = new Parameters(List.of());

    /** For a route whose parameters depend on its path: it must read them by {@link Exchange#query(Parameters)}. */
    public static final Parameters BY_PATH = new Parameters(List.of("*"));

    public Parameters {
        names = List.copyOf(names);
    }

    public static Parameters of(String... names) {
        return new Parameters(List.of(names));
    }

    /** With the date, data version, overlay and scope of a read. */
    public Parameters reading() {
        return and("as_of").dateless();
    }

    /** With the data version, overlay and scope of reads on dates that the route chooses. */
    public Parameters dateless() {
        return and("data_version", "overlay", "scope");
    }

    public Parameters paged() {
        return and("limit", "cursor");
    }

    public Parameters and(String... more) {
        return new Parameters(Stream.concat(names.stream(), Stream.of(more)).toList());
    }
}
