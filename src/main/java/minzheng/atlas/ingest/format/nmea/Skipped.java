package minzheng.atlas.ingest.format.nmea;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import minzheng.atlas.ingest.Finding;

/** What gave no row: how often, and where first. */
final class Skipped {
    enum Reason {
        BAD_CHECKSUM("nmea_bad_checksum", "句的校验和缺失或不符，未采用 / sentences without a right checksum were left out"),
        NO_FIX("nmea_no_fix", "次没有定位，未采用 / moments without a fix were left out"),
        UNREADABLE("nmea_unreadable", "处坐标或文字无法读取，未采用 / places or lines could not be read and were left out");

        private final String code;
        private final String words;

        Reason(String code, String words) {
            this.code = code;
            this.words = words;
        }
    }

    private record Met(int times, String first) {}

    private final Map<Reason, Met> met = new EnumMap<>(Reason.class);

    void add(Reason reason, String position) {
        met.merge(reason, new Met(1, position), (had, one) -> new Met(had.times() + 1, had.first()));
    }

    List<Finding> notes() {
        List<Finding> notes = new ArrayList<>();
        met.forEach((reason, count) -> notes.add(Finding.warning(
                        reason.code,
                        count.times() + " " + reason.words,
                        "从所示位置起核对记录文件 / check the log from the place shown on")
                .at(null, count.first())));
        return notes;
    }
}
