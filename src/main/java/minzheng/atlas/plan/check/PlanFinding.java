package minzheng.atlas.plan.check;

import java.util.List;
import java.util.Map;
import minzheng.atlas.facility.Label;

/**
 * What a check computed.
 *
 * @param contradiction true where the plan's numbers do not fit together; false for a check that came out even
 * @param indicators the rows it speaks of
 * @param figures the numbers it is made of, unrounded
 */
public record PlanFinding(
        String check, boolean contradiction, List<String> indicators, Label message, Map<String, Object> figures) {}
