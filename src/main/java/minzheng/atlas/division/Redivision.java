package minzheng.atlas.division;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What becomes of a set of units from a date on.
 *
 * @param states the units as they are from then, new ones too
 * @param ended units that are no more
 * @param succeeded which ended unit goes on in which new one
 * @param counts people of new units, where they follow from counts of the old ones
 */
public record Redivision(
        LocalDate on, List<Division> states, List<UUID> ended, List<Succeeded> succeeded, List<Population> counts) {
    /** One line of lineage; the event is split or merge. */
    public record Succeeded(UUID from, UUID to, String event) {}

    public static Redivision of(LocalDate on, List<Division> states) {
        return new Redivision(on, states, List.of(), List.of(), List.of());
    }

    /** The same from another date on. */
    public Redivision from(LocalDate day) {
        return new Redivision(
                day,
                states.stream().map(state -> state.during(day, state.validTo())).toList(),
                ended,
                succeeded,
                counts.stream().map(count -> count.during(day, count.validTo())).toList());
    }

    /** Every unit that is begun, changed or ended. */
    public List<UUID> units() {
        return Stream.concat(states.stream().map(Division::id), ended.stream()).toList();
    }
}
