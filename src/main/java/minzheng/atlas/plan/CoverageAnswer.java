package minzheng.atlas.plan;

import java.time.LocalDate;
import java.util.List;
import minzheng.atlas.facility.Label;
import org.jspecify.annotations.Nullable;

/** A plan evaluated for one division: the head every answer carries, and its rows. */
public record CoverageAnswer<T>(
        String plan,
        Label planName,
        boolean illustrative,
        LocalDate asOf,
        long dataVersion,
        long divisionVersion,
        String ruleVersion,
        String denominator,
        PolicyEffect denominatorEffect,
        Place division,
        boolean synthetic,
        @Nullable LocalDate populationCountedOn,
        List<T> items) {
    /** The division reported on. */
    public record Place(String code, String name, String type) {}

    static <T> CoverageAnswer<T> of(Evaluation evaluation, List<T> items) {
        Receipt.Terms terms = evaluation.terms();
        return new CoverageAnswer<>(
                terms.plan(),
                evaluation.plan().name(),
                evaluation.plan().illustrative(),
                terms.asOf(),
                terms.dataVersion(),
                terms.divisionVersion(),
                terms.ruleVersion(),
                terms.denominator(),
                evaluation.policyEffect(),
                new Place(
                        evaluation.root().code(),
                        evaluation.root().name(),
                        evaluation.root().type()),
                evaluation.synthetic(),
                evaluation.scene().population().countedOn().orElse(null),
                items);
    }
}
