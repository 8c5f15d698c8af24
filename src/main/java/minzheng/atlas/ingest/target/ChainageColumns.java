package minzheng.atlas.ingest.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import minzheng.atlas.boundary.Chainage;
import minzheng.atlas.ingest.Finding;

/** Metres from the beginning of its line; of a marker on several lines {@code code:metres} of each. */
final class ChainageColumns {
    static final TargetField ON_ITS_LINE = TargetField.optional("chainage_m", "里程", "里程米", "桩位里程");
    static final TargetField ON_EACH = TargetField.optional("chainages", "各线里程");

    private ChainageColumns() {}

    static List<Chainage> of(MappedRow row, UUID line, LocalDate date, Known known) {
        List<Chainage> chainages = new ArrayList<>();
        for (String pair : Lists.of(row.text(ON_EACH.name()))) {
            int colon = Math.max(pair.lastIndexOf(':'), pair.lastIndexOf('：'));
            UUID other = colon < 0
                    ? null
                    : known.register()
                            .find("boundary_line", pair.substring(0, colon), date)
                            .orElse(null);
            BigDecimal metres = colon < 0
                    ? null
                    : NumberText.parse(pair.substring(colon + 1)).orElse(null);
            if (other == null || metres == null) {
                row.add(Finding.error(
                                "bad_chainage",
                                "应为 界线代码:米 / must be the code of a line, a colon and metres",
                                "如 / e.g. 450102:1250.5;450103:0")
                        .about(ON_EACH.name(), pair));
            } else {
                chainages.add(new Chainage(other, metres.doubleValue()));
            }
        }
        Double own = RegisterFields.decimal(row, ON_ITS_LINE);
        if (own != null
                && chainages.stream().noneMatch(chainage -> chainage.line().equals(line))) {
            chainages.add(0, new Chainage(line, own));
        }
        return chainages;
    }
}
