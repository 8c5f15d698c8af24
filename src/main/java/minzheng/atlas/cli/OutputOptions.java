package minzheng.atlas.cli;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** How a result is written: as a table for people, or as JSON or CSV for programs. */
final class OutputOptions {
    @ArgGroup
    private Format format = new Format();

    static final class Format {
        @Option(names = "--json", description = "JSON")
        private boolean json;

        @Option(names = "--csv", description = "CSV")
        private boolean csv;
    }

    boolean json() {
        return format.json;
    }

    boolean csv() {
        return format.csv;
    }
}
