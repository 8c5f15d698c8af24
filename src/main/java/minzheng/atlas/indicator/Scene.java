package minzheng.atlas.indicator;

import java.util.Optional;
import java.util.UUID;
import minzheng.atlas.db.Reading;

/**
 * Everything rules need to know at one reading; immutable, so the same receipt gives the same number.
 *
 * @param yearBefore what was on record one year before the reading's date, for growth and moving targets
 */
public record Scene(
        Reading reading,
        UnitTree tree,
        Amounts amounts,
        PopulationTable population,
        ReportedTable reported,
        ReportedTable yearBefore) {
    public Optional<ReportedValue> reported(String series, Unit unit) {
        return reported.find(series, unit.id());
    }

    public Optional<ReportedValue> yearBefore(String series, UUID division) {
        return yearBefore.find(series, division);
    }

    Scene with(Amounts other) {
        return new Scene(reading, tree, other, population, reported, yearBefore);
    }
}
