package minzheng.atlas.change.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import minzheng.atlas.db.Reading;
import minzheng.atlas.division.Division;
import minzheng.atlas.division.DivisionFilter;
import minzheng.atlas.division.DivisionStore;
import minzheng.atlas.division.Population;
import minzheng.atlas.division.PopulationStore;
import minzheng.atlas.division.Readings;
import minzheng.atlas.fault.Conflict;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** The units as they are on the day a change is drawn on, and how near the end of a drawn line must come to an outline. */
public final class Ground {
    private static final int ALL = Integer.MAX_VALUE;

    private final Readings readings;
    private final DivisionStore divisions;
    private final PopulationStore counts;
    private final Reading reading;
    private final double reachM;

    /**
     * The ground.
     *
     * @param reading the day and the newest version
     * @param reachM metres
     */
    public Ground(Readings readings, DivisionStore divisions, PopulationStore counts, Reading reading, double reachM) {
        this.readings = readings;
        this.divisions = divisions;
        this.counts = counts;
        this.reading = reading;
        this.reachM = reachM;
    }

    Reading reading() {
        return reading;
    }

    double reachM() {
        return reachM;
    }

    /** The unit with this id or code, which must have no other state later on: that one would not know of the change. */
    Division unit(String field, String idOrCode) {
        Division unit = find(readings.named(Asked.AT + "/" + field, idOrCode, reading))
                .orElseThrow(() -> Asked.mistake(
                        "no_state_on_date",
                        field,
                        "%s 在 %s 不存在 / %1$s does not exist on %2$s".formatted(idOrCode, reading.asOf())));
        return open(unit);
    }

    Geometry outline(String field, Division unit) {
        Geometry outline = unit.geom();
        if (outline == null) {
            throw Asked.mistake(
                    "no_outline", field, "%s（%s）没有轮廓 / %1$s (%2$s) has no outline".formatted(unit.name(), unit.code()));
        }
        return outline;
    }

    /** From the parent up. */
    List<Division> above(Division unit) {
        List<Division> above = new ArrayList<>();
        UUID parent = unit.parentId();
        while (parent != null) {
            Division next = find(parent).orElse(null);
            if (next == null) {
                break;
            }
            above.add(open(next));
            parent = next.parentId();
        }
        return above;
    }

    List<Division> below(Division unit) {
        return list(new DivisionFilter(null, null, null, unit.id(), null, null)).stream()
                .map(Ground::open)
                .toList();
    }

    List<Division> near(Envelope box) {
        return list(new DivisionFilter(null, null, null, null, box, null));
    }

    Optional<Population> count(Division unit) {
        return counts.on(reading, unit.id());
    }

    private Optional<Division> find(UUID id) {
        return divisions.find(reading, id).map(entry -> entry.row());
    }

    private List<Division> list(DivisionFilter filter) {
        List<Division> found = new ArrayList<>();
        divisions.each(reading, filter, ALL, entry -> found.add(entry.row()));
        return found;
    }

    static Division open(Division unit) {
        if (!unit.validTo().equals(Reading.FOREVER)) {
            throw new Conflict(
                    "later_state",
                    "%s（%s）自 %s 起另有状态，请先处理 / %1$s (%2$s) has another state from %3$s on; settle that one first"
                            .formatted(unit.name(), unit.code(), unit.validTo()));
        }
        return unit;
    }
}
