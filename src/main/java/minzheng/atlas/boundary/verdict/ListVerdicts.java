package minzheng.atlas.boundary.verdict;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;

/** A table of verdicts with all it depends on: the register of that date and version, the lines, the parameters. */
public record ListVerdicts(
        LocalDate asOf,
        long dataVersion,
        List<String> lines,
        VerdictParameters parameters,
        @JsonUnwrapped VerdictTable table) {}
