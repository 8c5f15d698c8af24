package minzheng.atlas.boundary.pack;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minzheng.atlas.boundary.BoundaryLine;
import minzheng.atlas.boundary.BoundaryMarker;
import minzheng.atlas.boundary.BoundaryStore;
import minzheng.atlas.boundary.Chainage;
import minzheng.atlas.boundary.InspectionRound;
import minzheng.atlas.boundary.InspectionTask;
import minzheng.atlas.boundary.MarkerAction;
import minzheng.atlas.boundary.MarkerObservation;
import minzheng.atlas.db.Reading;
import minzheng.atlas.division.DivisionStore;
import minzheng.atlas.fault.NotFound;
import org.jspecify.annotations.Nullable;

/** Reads what the pack of one line and task tells. */
public final class PackReading {
    private final BoundaryStore register;
    private final DivisionStore divisions;
    private final PackStore store;
    private final Clock clock;

    public PackReading(BoundaryStore register, DivisionStore divisions, PackStore store, Clock clock) {
        this.register = register;
        this.divisions = divisions;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Which inspection of the line; the last one where neither is given.
     *
     * @param task its id, or the number that its source gave it
     * @param round code of the round
     */
    public record Choice(@Nullable String task, @Nullable String round) {
        boolean isOpen() {
            return task == null && round == null;
        }

        boolean takes(InspectionTask one) {
            return (task == null || task.equals(one.id().toString()) || task.equals(one.externalId()))
                    && (round == null || round.equals(one.round()));
        }
    }

    /** The line of that id or code, if either of its sides is within the scope. */
    BoundaryLine line(Reading reading, String idOrCode) {
        return register.lines(reading).stream()
                .filter(line ->
                        line.id().toString().equals(idOrCode) || line.code().equals(idOrCode))
                .filter(line -> reading.scope() == null
                        || Stream.of(line.sideA(), line.sideB())
                                .anyMatch(side -> divisions.find(reading, side).isPresent()))
                .findFirst()
                .orElseThrow(() -> new NotFound(
                        "unknown_line",
                        "%s 没有此界线 / there is no boundary line %s on %1$s".formatted(reading.asOf(), idOrCode)));
    }

    InspectionTask task(Reading reading, BoundaryLine line, Choice choice) {
        return register.tasks(reading).stream()
                .filter(task -> task.lineId().equals(line.id()))
                .filter(choice::takes)
                .max(Comparator.comparingInt(InspectionTask::year).thenComparing(InspectionTask::validFrom))
                .orElseThrow(() -> new NotFound(
                        "unknown_task",
                        "%s 界线 %s 没有所要的联检任务 / line %2$s has no such inspection task on %1$s"
                                .formatted(reading.asOf(), line.code())));
    }

    PackContents contents(Reading reading, String lineIdOrCode, Choice choice) {
        BoundaryLine line = line(reading, lineIdOrCode);
        InspectionTask task = task(reading, line, choice);
        List<InspectedMarker> markers = markers(reading, line, task);
        List<UUID> things = new ArrayList<>(List.of(line.id()));
        markers.forEach(one -> things.add(one.marker().id()));
        return new PackContents(
                reading,
                OffsetDateTime.now(clock),
                line,
                task,
                round(task.round()),
                units(reading, line, task, markers),
                markers,
                photos(markers),
                register.hazards(reading).stream()
                        .filter(hazard -> hazard.lineId().equals(line.id()))
                        .toList(),
                store.findings(reading, things),
                store.notes(reading, line.id(), task.id()),
                register.safeBoundaries(reading).stream()
                        .filter(safe -> safe.id().equals(line.id()))
                        .findFirst()
                        .orElse(null));
    }

    private InspectionRound round(String code) {
        return register.rounds().stream()
                .filter(round -> round.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no round " + code));
    }

    private List<InspectedMarker> markers(Reading reading, BoundaryLine line, InspectionTask task) {
        Map<UUID, MarkerObservation> seen = lastSeen(register.observations(reading), task);
        Map<UUID, List<MarkerAction>> actions = register.actions(reading).stream()
                .filter(action -> action.doneOn() == null || action.doneOn().getYear() == task.year())
                .collect(Collectors.groupingBy(MarkerAction::markerId));
        List<InspectedMarker> markers = new ArrayList<>(register.markers(reading).stream()
                .filter(marker -> marker.lineId().equals(line.id())
                        || chainage(marker, line).isPresent())
                .map(marker -> new InspectedMarker(
                        marker, seen.get(marker.id()), actions.getOrDefault(marker.id(), List.of())))
                .toList());
        if (markers.stream().allMatch(one -> chainage(one.marker(), line).isPresent())) {
            markers.sort(Comparator.comparingDouble(
                    one -> chainage(one.marker(), line).orElseThrow().m()));
        }
        return List.copyOf(markers);
    }

    /** The last one a marker that no later one answers. */
    private static Map<UUID, MarkerObservation> lastSeen(List<MarkerObservation> all, InspectionTask task) {
        Set<UUID> answered = all.stream()
                .map(MarkerObservation::replacesId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(one -> task.id().equals(one.taskId()))
                .filter(one -> !answered.contains(one.id()))
                .collect(Collectors.toMap(MarkerObservation::markerId, Function.identity(), (before, later) -> later));
    }

    static Optional<Chainage> chainage(BoundaryMarker marker, BoundaryLine line) {
        return marker.chainages().stream()
                .filter(one -> one.line().equals(line.id()))
                .findFirst();
    }

    private Set<String> photos(Collection<InspectedMarker> markers) {
        Set<String> wanted = new HashSet<>();
        for (InspectedMarker one : markers) {
            wanted.addAll(one.seen() == null ? List.of() : one.seen().photos());
            one.actions().forEach(action -> wanted.addAll(action.photos()));
        }
        return store.stored(wanted);
    }

    /** Names also of units beyond the scope: the neighbour is named in every paper. */
    private Map<UUID, String> units(
            Reading reading, BoundaryLine line, InspectionTask task, List<InspectedMarker> markers) {
        Reading all = new Reading(reading.asOf(), reading.version(), reading.overlay(), null);
        Set<UUID> ids = new HashSet<>(List.of(line.sideA(), line.sideB(), task.leadId()));
        for (InspectedMarker one : markers) {
            Stream.of(
                            one.marker().managingId(),
                            one.seen() == null ? null : one.seen().sideId())
                    .filter(Objects::nonNull)
                    .forEach(ids::add);
        }
        Map<UUID, String> names = new HashMap<>();
        for (UUID id : ids) {
            divisions.find(all, id).ifPresent(found -> names.put(id, found.row().name()));
        }
        return Map.copyOf(names);
    }
}
