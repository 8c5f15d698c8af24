package minzheng.atlas.export.plan;

import java.math.BigDecimal;
import minzheng.atlas.plan.ShownNumber;
import org.jspecify.annotations.Nullable;

/**
 * One cell: as it is printed, and the exact number where it is one.
 *
 * @param share whether the number is shown in percent
 */
public record TableCell(String text, @Nullable BigDecimal number, boolean share) {
    static TableCell text(String text) {
        return new TableCell(text, null, false);
    }

    static TableCell number(@Nullable BigDecimal number, String unit) {
        return new TableCell(ShownNumber.shown(number, unit), number, unit.equals("share"));
    }
}
