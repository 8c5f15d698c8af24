package minzheng.atlas.indicator;

import java.util.Optional;
import java.util.UUID;
import minzheng.atlas.db.Reading;

/**
 * Everything rules need to know at one reading. A reading's answers never change, so the same receipt gives the same
 * number, and what few rules of a past due date ask for is read only when they do.
 */
public final class Scene {
    private final Reading reading;
    private final UnitTree tree;
    private final Amounts amounts;
    private final Beside beside;

    Scene(Reading reading, UnitTree tree, Amounts amounts, Beside beside) {
        this.reading = reading;
        this.tree = tree;
        this.amounts = amounts;
        this.beside = beside;
    }

    /**
     * What stands beside the facilities.
     *
     * @param earlier reported values of one year before the reading's date, for growth and moving targets
     */
    record Beside(Lazily<PopulationTable> population, Lazily<ReportedTable> reported, Lazily<ReportedTable> earlier) {}

    public Reading reading() {
        return reading;
    }

    public UnitTree tree() {
        return tree;
    }

    public Amounts amounts() {
        return amounts;
    }

    public PopulationTable population() {
        return beside.population().get();
    }

    public Optional<ReportedValue> reported(String series, Unit unit) {
        return beside.reported().get().find(series, unit.id());
    }

    public Optional<ReportedValue> yearBefore(String series, UUID division) {
        return beside.earlier().get().find(series, division);
    }

    Beside beside() {
        return beside;
    }
}
