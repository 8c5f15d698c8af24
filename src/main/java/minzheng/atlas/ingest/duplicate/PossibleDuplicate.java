package minzheng.atlas.ingest.duplicate;

import java.util.Locale;
import java.util.Optional;
import minzheng.atlas.ingest.Finding;
import org.locationtech.jts.geom.Coordinate;

/** A row and what it may be the same as. */
record PossibleDuplicate(Subject one, Subject other, Likeness likeness) {
    /** Empty for one and the same facility, for facilities of different times, and where little is alike. */
    static Optional<PossibleDuplicate> of(Subject one, Subject other) {
        if (one.id().equals(other.id()) || !one.span().overlaps(other.span())) {
            return Optional.empty();
        }
        return Likeness.of(one, other).map(likeness -> new PossibleDuplicate(one, other, likeness));
    }

    double score() {
        return likeness.score();
    }

    /** Names both, the score and its parts, and what to do; nothing is merged by itself. */
    Finding finding() {
        boolean inFile = other.number() > 0;
        String which =
                inFile ? "第 %d 行 / row %1$d".formatted(other.number()) : "已登记 / recorded, %s".formatted(other.source());
        Finding finding = Finding.warning(
                        "possible_duplicate",
                        "「%s」可能与「%s」（%s，编号 %s）是同一设施 / may be the same facility: score %s (%s)"
                                .formatted(
                                        one.title(), other.title(), which, other.externalId(), two(score()), parts()),
                        inFile
                                ? "若是同一设施，只保留一行；若不是，无需处理，不会自动合并 / keep one row if they are the same; "
                                        + "else leave them, nothing is merged"
                                : ("若是同一设施，改用来源 %s 的编号 %s；若不是，无需处理，不会自动合并 / if it is the same, load it under"
                                                + " that source and number; else leave it, nothing is merged")
                                        .formatted(other.source(), other.externalId()))
                .about("name", one.title());
        return shown(finding);
    }

    private String parts() {
        String distance = likeness.distance() == null
                ? "无坐标可比 / no distance"
                : "距离 / distance %d m = %s".formatted(Math.round(metres()), two(likeness.distance()));
        return "名称 / name %s, %s, 类型 / kind %s".formatted(two(likeness.name()), distance, two(likeness.kind()));
    }

    private double metres() {
        return likeness.metres() == null ? 0 : likeness.metres();
    }

    private Finding shown(Finding finding) {
        Coordinate here = one.place();
        Coordinate there = other.place();
        if (here == null) {
            return finding;
        }
        return finding.showing(
                there == null
                        ? "POINT (%s %s)".formatted(here.x, here.y)
                        : "LINESTRING (%s %s, %s %s)".formatted(here.x, here.y, there.x, there.y));
    }

    private static String two(double part) {
        return String.format(Locale.ROOT, "%.2f", part);
    }
}
