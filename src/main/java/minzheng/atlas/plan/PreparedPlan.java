package minzheng.atlas.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import minzheng.atlas.indicator.TallySheet;

/** What a plan needs to have counted: everything on the evaluation date, and on each due date what is due then. */
final class PreparedPlan {
    private static final TallySheet NOTHING = new TallySheet(List.of());

    private final Plan plan;
    private final TallySheet whole;
    private final Map<LocalDate, TallySheet> byDueDate;

    PreparedPlan(Plan plan) {
        this.plan = plan;
        this.whole = new TallySheet(plan.measures()
                .flatMap(measure -> measure.rule().tallies().stream())
                .toList());
        this.byDueDate = plan.measures()
                .flatMap(measure -> Optional.ofNullable(measure.target().due()).stream())
                .distinct()
                .collect(Collectors.toMap(Function.identity(), this::dueOn));
    }

    private TallySheet dueOn(LocalDate due) {
        return new TallySheet(plan.measures()
                .filter(measure -> due.equals(measure.target().due()))
                .flatMap(measure -> measure.rule().tallies().stream())
                .toList());
    }

    TallySheet whole() {
        return whole;
    }

    /** The tallies of the measures that are due on a date. */
    TallySheet due(LocalDate date) {
        return byDueDate.getOrDefault(date, NOTHING);
    }

    /** Whether a unit list of the plan holds management areas. */
    boolean countsAreas() {
        return plan.unitLists().values().stream().anyMatch(list -> list.areas() != null);
    }
}
