package minzheng.atlas.facility;

import java.util.ArrayList;
import java.util.List;
import minzheng.atlas.cql2.Cql2;
import minzheng.atlas.cql2.SqlFragment;
import minzheng.atlas.cql2.SqlTranslator;
import minzheng.atlas.db.JsonRows;
import minzheng.atlas.db.Reading;
import minzheng.atlas.db.Sql;
import org.jdbi.v3.core.Handle;

/** What must hold between the attributes of one facility, as its kind says it: conditions that the database evaluates. */
public final class FacilityChecks {
    private final FacilityKinds kinds;

    public FacilityChecks(FacilityKinds kinds) {
        this.kinds = kinds;
    }

    /**
     * A rule that one of the facilities breaks.
     *
     * @param number of the facility in the list, from 0
     */
    public record Breach(int number, FacilityKind.Check check) {}

    /** Every breach, in one statement per rule; the attributes themselves must be well typed. */
    public List<Breach> breaches(Handle handle, List<Facility> facilities, Reading reading) {
        List<Breach> breaches = new ArrayList<>();
        for (FacilityKind kind : kinds.list()) {
            List<Integer> numbers = new ArrayList<>();
            List<Facility> ofKind = new ArrayList<>();
            for (int i = 0; i < facilities.size(); i++) {
                if (facilities.get(i).kind().equals(kind.code())) {
                    numbers.add(i);
                    ofKind.add(facilities.get(i));
                }
            }
            if (!ofKind.isEmpty()) {
                for (FacilityKind.Check check : kind.checks()) {
                    breaking(handle, check, ofKind, reading)
                            .forEach(number -> breaches.add(new Breach(numbers.get(number), check)));
                }
            }
        }
        return breaches;
    }

    private List<Integer> breaking(
            Handle handle, FacilityKind.Check check, List<Facility> facilities, Reading reading) {
        SqlFragment rule = new SqlTranslator(FacilityQueryables.of(kinds)).translate(Cql2.parseText(check.rule()));
        return reading.bindTo(handle.createQuery(Sql.of(FacilityChecks.class, "check_rule")))
                .define("rule", rule.sql())
                .bindMap(rule.parameters())
                .bind("rows", JsonRows.of(facilities))
                .mapTo(Integer.class)
                .list();
    }
}
