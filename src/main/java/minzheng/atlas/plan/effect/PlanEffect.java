package minzheng.atlas.plan.effect;

import java.time.LocalDate;
import java.util.List;
import minzheng.atlas.facility.Label;
import org.jspecify.annotations.Nullable;

/**
 * A plan before and after what an overlay proposes; unchanged rows are listed too.
 *
 * @param changed how many rows change
 * @param notEvaluated why the plan could not be evaluated on the date, e.g. its division ends; else null
 */
public record PlanEffect(
        String plan,
        Label name,
        LocalDate asOf,
        long dataVersion,
        int changed,
        List<IndicatorEffect> indicators,
        @Nullable String notEvaluated) {}
