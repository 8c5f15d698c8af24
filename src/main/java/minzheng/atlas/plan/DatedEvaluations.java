package minzheng.atlas.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import minzheng.atlas.db.Reading;
import org.jspecify.annotations.Nullable;

/** One plan as recorded at one data version, under one policy and for one division, evaluated on any date. */
final class DatedEvaluations {
    private final Evaluator evaluator;
    private final Plan plan;
    private final Reading reading;
    private final DenominatorPolicy policy;
    private final @Nullable String division;

    DatedEvaluations(
            Evaluator evaluator, Plan plan, Reading reading, DenominatorPolicy policy, @Nullable String division) {
        this.evaluator = evaluator;
        this.plan = plan;
        this.reading = reading;
        this.policy = policy;
        this.division = division;
    }

    Plan plan() {
        return plan;
    }

    /** Where it looks; the date is today. */
    Reading reading() {
        return reading;
    }

    /** Empty where the division was not there. */
    Optional<Evaluation> on(LocalDate date) {
        return evaluator.find(plan, reading.on(date), policy, division);
    }

    /** The evaluation on the last of these dates, in order of time, on which the division was there. */
    Evaluation last(List<LocalDate> dates) {
        List<LocalDate> latestFirst = new ArrayList<>(dates);
        Collections.reverse(latestFirst);
        return latestFirst.stream()
                .map(this::on)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> Evaluator.noDivision(
                        division == null ? plan.root() : division, reading.on(latestFirst.get(0))));
    }
}
