package minzheng.atlas.boundary.verdict;

import org.jspecify.annotations.Nullable;

/** A row that belongs to no marker of the chosen lines. */
public record UnmatchedPoint(
        int row, @Nullable String number, @Nullable Place place, Reason reason) {}
