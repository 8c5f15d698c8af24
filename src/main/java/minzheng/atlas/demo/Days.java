package minzheng.atlas.demo;

import java.time.LocalDate;
import java.util.Random;

/** Invented dates: opening days before the plan, and days spread over its period. */
final class Days {

    private static final LocalDate PERIOD_START = LocalDate.of(2021, 2, 1);
    /** From the first of February 2021 to the middle of October 2025, so that nothing falls into the last weeks. */
    private static final int PERIOD_DAYS = 1_717;

    private Days() {}

    static LocalDate beforePlan(Random random) {
        return LocalDate.of(2010, 1, 1).plusDays(random.nextInt(3_900));
    }

    /** The i-th of `count` days at even distance within the plan period. */
    static LocalDate within(int i, int count) {
        return PERIOD_START.plusDays((long) PERIOD_DAYS * i / count);
    }
}
