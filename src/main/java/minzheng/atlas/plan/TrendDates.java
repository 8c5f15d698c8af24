package minzheng.atlas.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

/** The dates on which a plan is looked at over time: where it started, its year ends, and today while it runs. */
final class TrendDates {
    private TrendDates() {}

    /**
     * In order of time, none after today.
     *
     * @param succeeded whether the period of the plan that follows has begun: a plan runs on until then
     */
    static List<LocalDate> of(Plan plan, LocalDate today, boolean succeeded) {
        TreeSet<LocalDate> dates = new TreeSet<>();
        dates.add(plan.baselineDate());
        for (int year = plan.from().getYear(); year <= plan.to().getYear(); year++) {
            dates.add(LocalDate.of(year, 12, 31));
        }
        dates.removeIf(date -> date.isAfter(today));
        boolean runs = !today.isBefore(plan.from()) && (!today.isAfter(plan.to()) || !succeeded);
        if (runs || dates.isEmpty()) {
            dates.add(today);
        }
        return List.copyOf(dates);
    }
}
