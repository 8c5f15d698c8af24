package minzheng.atlas.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invented boundary line.
 *
 * @param sideA division code, the smaller one
 * @param registeredM length as the invented document says
 * @param singles numbers of single markers that the document counts
 * @param survey of its markers; of the line itself only where it is not comparable
 */
record DemoLine(
        String code,
        String name,
        String sideA,
        String sideB,
        Course course,
        double registeredM,
        int singles,
        int doubles,
        LocalDate agreedOn,
        String start,
        String end,
        List<Part> parts,
        Survey survey) {
    /** A stretch by chainage and the linear feature it follows. */
    record Part(
            double fromM,
            double toM,
            String follows,
            @Nullable String feature,
            @Nullable String name) {}

    DemoLine between(String newStart, String newEnd) {
        return new DemoLine(
                code,
                name,
                sideA,
                sideB,
                course,
                registeredM,
                singles,
                doubles,
                agreedOn,
                newStart,
                newEnd,
                parts,
                survey);
    }

    DemoLine counted(int newSingles, int newDoubles) {
        return new DemoLine(
                code,
                name,
                sideA,
                sideB,
                course,
                registeredM,
                newSingles,
                newDoubles,
                agreedOn,
                start,
                end,
                parts,
                survey);
    }

    DemoLine withParts(List<Part> newParts) {
        return new DemoLine(
                code,
                name,
                sideA,
                sideB,
                course,
                registeredM,
                singles,
                doubles,
                agreedOn,
                start,
                end,
                newParts,
                survey);
    }

    DemoLine registeredAs(double newLengthM) {
        return new DemoLine(
                code, name, sideA, sideB, course, newLengthM, singles, doubles, agreedOn, start, end, parts, survey);
    }

    /** Registered as long as the other course, its last part too. */
    DemoLine along(Course newCourse) {
        double length = Survey.rounded(newCourse.lengthM(), 1);
        var newParts = new ArrayList<>(parts);
        if (!newParts.isEmpty()) {
            var last = newParts.remove(newParts.size() - 1);
            newParts.add(new Part(last.fromM(), length, last.follows(), last.feature(), last.name()));
        }
        return new DemoLine(
                code, name, sideA, sideB, newCourse, length, singles, doubles, agreedOn, start, end, newParts, survey);
    }
}
