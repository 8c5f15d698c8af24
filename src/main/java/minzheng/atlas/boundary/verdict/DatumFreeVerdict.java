package minzheng.atlas.boundary.verdict;

import java.util.List;
import minzheng.atlas.boundary.verdict.NeighbourTests.Neighbours;
import org.jspecify.annotations.Nullable;

/**
 * Puts the tests among neighbours and the reference objects together. A marker is inconsistent where its neighbours single
 * it out, or where two or more reference objects and the greater part of them disagree; one that disagrees may itself have
 * gone and leaves it open.
 */
final class DatumFreeVerdict {
    private DatumFreeVerdict() {}

    static DatumFree of(Neighbours neighbours, List<ReferenceCheck> references) {
        Chain.Outcome outcome = neighbours.outcome();
        Explanation explanation = outcome == null ? null : outcome.explanation();
        Consistency among = outcome == null ? Consistency.CANNOT_TELL : outcome.consistency();
        Consistency around = references(references);
        Consistency together = together(among, around);
        return new DatumFree(
                together,
                reason(together, outcome, among),
                explanation == null ? null : (Double) explanation.metres(),
                explanation == null ? null : (Double) explanation.bearingDeg(),
                explanation == null ? null : (Double) explanation.statistic(),
                explanation == null ? null : (Double) ShiftTest.p(explanation.statistic()),
                explanation == null ? null : (Double) neighbours.critical(),
                outcome == null ? null : outcome.detectableM(),
                neighbours.distances(),
                neighbours.angle(),
                references);
    }

    private static Consistency references(List<ReferenceCheck> references) {
        long compared =
                references.stream().filter(check -> check.agrees() != null).count();
        long against = references.stream()
                .filter(check -> Boolean.FALSE.equals(check.agrees()))
                .count();
        if (compared > 0 && against == 0) {
            return Consistency.CONSISTENT;
        }
        return against >= 2 && 2 * against > compared ? Consistency.INCONSISTENT : Consistency.CANNOT_TELL;
    }

    private static Consistency together(Consistency among, Consistency around) {
        if (among == Consistency.INCONSISTENT || around == Consistency.INCONSISTENT) {
            return Consistency.INCONSISTENT;
        }
        return among == Consistency.CONSISTENT || around == Consistency.CONSISTENT
                ? Consistency.CONSISTENT
                : Consistency.CANNOT_TELL;
    }

    private static Reason reason(Consistency together, Chain.@Nullable Outcome outcome, Consistency among) {
        if (together == Consistency.INCONSISTENT) {
            return among == Consistency.INCONSISTENT
                    ? Reason.of(
                            "neighbours_single_it_out",
                            "与邻桩的距离和角度不符，且只有它移动才能解释",
                            "distances and angles to its neighbours differ, and its own move explains them best")
                    : Reason.of(
                            "references_disagree",
                            "多数方位物的距离或方位角不符",
                            "most reference objects disagree in distance or azimuth");
        }
        if (together == Consistency.CONSISTENT) {
            return among == Consistency.CONSISTENT
                    ? Reason.of("neighbours_agree", "与邻桩的距离和角度相符", "distances and angles to its neighbours agree")
                    : Reason.of(
                            "references_agree", "方位物的距离和方位角相符", "distances and azimuths to reference objects agree");
        }
        return outcome == null
                ? Reason.of(
                        "no_neighbours",
                        "没有可用的邻桩检验（缺坐标或精度，或邻桩过近）",
                        "no test among neighbours: coordinates or an accuracy are missing, or the neighbour is too near")
                : Reason.of(
                        "too_few_that_agree",
                        "互相符合的界桩不足三个，不能判定是哪一个",
                        "fewer than three markers agree with one another, so it cannot be told which one moved");
    }
}
