package minzheng.atlas.boundary.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * A line's own markers along it against their serials. Whether serials rise or fall along the line is decided by the
 * most markers that agree; those that would have to move for all to agree, as few as possible, are out of order.
 *
 * @param reversed whether serials fall along the line as drawn
 * @param inOrder by rising serial
 */
record SerialOrder(boolean reversed, List<SurveyedLine.Standing> inOrder, List<SurveyedLine.Standing> outOfOrder) {
    static SerialOrder of(SurveyedLine line) {
        List<SurveyedLine.Standing> along = line.own().stream()
                .filter(one -> one.marker().serial() != null)
                .sorted(Comparator.comparingDouble(
                                (SurveyedLine.Standing one) -> one.place().chainageM())
                        .thenComparingInt(one -> one.serialOr(0))
                        .thenComparing(one -> one.marker().member())
                        .thenComparing(one -> one.marker().id()))
                .toList();
        List<SurveyedLine.Standing> against = new ArrayList<>(along);
        Collections.reverse(against);
        List<SurveyedLine.Standing> rising = longest(along);
        List<SurveyedLine.Standing> falling = longest(against);
        boolean reversed = falling.size() > rising.size();
        List<SurveyedLine.Standing> inOrder = reversed ? falling : rising;
        return new SerialOrder(
                reversed,
                inOrder,
                along.stream().filter(one -> !inOrder.contains(one)).toList());
    }

    /** The longest sequence whose serials do not fall. */
    private static List<SurveyedLine.Standing> longest(List<SurveyedLine.Standing> markers) {
        int[] length = new int[markers.size()];
        int[] before = new int[markers.size()];
        int last = -1;
        for (int i = 0; i < length.length; i++) {
            before[i] = -1;
            for (int j = 0; j < i; j++) {
                if (markers.get(j).serialOr(0) <= markers.get(i).serialOr(0) && length[j] > length[i]) {
                    length[i] = length[j];
                    before[i] = j;
                }
            }
            length[i]++;
            last = last < 0 || length[i] > length[last] ? i : last;
        }
        List<SurveyedLine.Standing> sequence = new ArrayList<>();
        for (int i = last; i >= 0; i = before[i]) {
            sequence.add(markers.get(i));
        }
        Collections.reverse(sequence);
        return sequence;
    }
}
