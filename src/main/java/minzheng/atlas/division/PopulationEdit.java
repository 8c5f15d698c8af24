package minzheng.atlas.division;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import minzheng.atlas.db.Amendment;
import minzheng.atlas.db.Author;
import minzheng.atlas.db.Change;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Reading;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.fault.NotFound;
import minzheng.atlas.http.Preconditions;
import org.jspecify.annotations.Nullable;

/** Records what was counted on a day: a new count holds until the next one, a count of the same day is replaced. */
public final class PopulationEdit {
    private final Database database;

    public PopulationEdit(Database database) {
        this.database = database;
    }

    /** The figures as sent; null = not counted. */
    public record Figures(
            @Nullable Integer residents,
            @Nullable Integer registered,
            @Nullable Integer age60,
            @Nullable Integer age65,
            @Nullable Integer age80,
            @Nullable Integer under18,
            @Nullable Integer households,
            @Nullable String source,
            @Nullable Boolean synthetic) {}

    /**
     * Records the count.
     *
     * @param tag gives the tag of the count that is replaced; asked for only when there is one
     */
    public PopulationEntry apply(
            UUID division,
            LocalDate countedOn,
            Supplier<String> tag,
            Figures figures,
            Amendment amendment,
            Author author) {
        check(figures);
        return database.write(author, amendment.mode(), amendment.reason(), change -> {
            Reading now = Reading.of(countedOn, change.version());
            if (DivisionStore.find(change.handle(), now, division).isEmpty()) {
                throw new NotFound(
                        "no_state_on_date", "该区划在 %s 不存在 / the division does not exist on %1$s".formatted(countedOn));
            }
            List<PopulationEntry> counts = PopulationStore.counts(change.handle(), now, division);
            LocalDate until = counts.stream()
                    .filter(count -> count.row().validFrom().isAfter(countedOn))
                    .findFirst()
                    .map(next -> next.row().validFrom())
                    .orElse(Reading.FOREVER);
            on(counts, countedOn).ifPresent(present -> same(change, division, tag.get(), present));
            change.makeRoom("population_row", "division_id", division, countedOn, until, null);
            DivisionRows.insertPopulation(change, List.of(row(division, figures, countedOn, until)), null);
            return on(PopulationStore.counts(change.handle(), now, division), countedOn)
                    .orElseThrow();
        });
    }

    private static Optional<PopulationEntry> on(List<PopulationEntry> counts, LocalDate countedOn) {
        return counts.stream()
                .filter(count -> count.row().validFrom().equals(countedOn))
                .findFirst();
    }

    private static void same(Change change, UUID division, String tag, PopulationEntry present) {
        Preconditions.check(
                tag,
                present.etag(),
                PopulationStore.seen(change.handle(), division, tag).map(PopulationEntry::row),
                present.row());
    }

    private static Population row(UUID division, Figures figures, LocalDate countedOn, LocalDate until) {
        return new Population(
                division,
                figures.residents(),
                figures.registered(),
                figures.age60(),
                figures.age65(),
                figures.age80(),
                figures.under18(),
                figures.households(),
                Objects.requireNonNull(figures.source()),
                Boolean.TRUE.equals(figures.synthetic()),
                countedOn,
                countedOn,
                until);
    }

    private static void check(Figures figures) {
        if (figures.source() == null || figures.source().isBlank()) {
            throw mistake("/source", "缺少来源 / needs a source");
        }
        List<Integer> given = Stream.of(
                        figures.residents(),
                        figures.registered(),
                        figures.age60(),
                        figures.age65(),
                        figures.age80(),
                        figures.under18(),
                        figures.households())
                .filter(Objects::nonNull)
                .toList();
        if (given.isEmpty() || given.stream().anyMatch(figure -> figure < 0)) {
            throw mistake("", "至少一个数字，且不得为负 / needs at least one figure, and none below 0");
        }
        if (exceeds(figures.age60(), figures.residents())
                || exceeds(figures.under18(), figures.residents())
                || exceeds(figures.age65(), figures.age60())
                || exceeds(figures.age80(), figures.age65())
                || exceeds(figures.age80(), figures.age60())) {
            throw mistake("/age60", "应满足 age80 <= age65 <= age60 <= residents，under18 <= residents / these must hold");
        }
    }

    private static boolean exceeds(@Nullable Integer part, @Nullable Integer whole) {
        return part != null && whole != null && part > whole;
    }

    private static InvalidRequest mistake(String field, String message) {
        return new InvalidRequest("invalid_population", field, message);
    }
}
