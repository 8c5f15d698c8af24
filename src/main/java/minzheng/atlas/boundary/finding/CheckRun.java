package minzheng.atlas.boundary.finding;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.SortedMap;
import java.util.UUID;

/**
 * A finished run of all checks over a set.
 *
 * @param setName {@code live}, or the name of a delivered set
 * @param mode full, or incremental: only around what changed since the run before
 * @param parameters the limits it used: single ones as a number, classes joined by commas
 * @param counts findings that are there after it, by code; {@code new}, {@code gone} and {@code changed} ones of this run
 */
public record CheckRun(
        UUID id,
        String setName,
        long dataVersion,
        LocalDate asOf,
        String mode,
        SortedMap<String, String> parameters,
        String actor,
        OffsetDateTime startedAt,
        OffsetDateTime finishedAt,
        SortedMap<String, Double> counts) {}
