package minzheng.atlas.plan;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Objects;
import minzheng.atlas.indicator.Figure;
import org.jspecify.annotations.Nullable;

/**
 * Everything needed to get the same number again, and a hash over it and the number.
 *
 * @param id the same in one word; {@code ./atlas receipt ID} repeats the number
 * @param measure indicator or measure id
 * @param ruleVersion content hash of the plan file, first 12 hex digits
 * @param divisionVersion data version of the last change to any division
 * @param denominator {@code plan}, {@code quasi} or the content hash of a stored list
 * @param overlay proposed rows that went in (with revision), or null
 * @param hash SHA-256 over the parameters and the result, first 16 hex digits
 */
public record Receipt(
        String id,
        String plan,
        String measure,
        LocalDate asOf,
        long dataVersion,
        String ruleVersion,
        long divisionVersion,
        String denominator,
        String division,
        @Nullable String scope,
        @Nullable String overlay,
        String hash) {
    private static final String SEPARATOR = "~";

    /** What a receipt is about, before there is a number. */
    public record Terms(
            String plan,
            LocalDate asOf,
            long dataVersion,
            String ruleVersion,
            long divisionVersion,
            String denominator,
            String division,
            @Nullable String scope,
            @Nullable String overlay) {
        Terms of(String otherDivision) {
            return new Terms(
                    plan, asOf, dataVersion, ruleVersion, divisionVersion, denominator, otherDivision, scope, overlay);
        }

        Receipt of(String measure, @Nullable Figure figure, Status status) {
            String body = String.join(
                    SEPARATOR,
                    plan,
                    measure,
                    asOf.toString(),
                    Long.toString(dataVersion),
                    ruleVersion,
                    Long.toString(divisionVersion),
                    denominator,
                    division,
                    Objects.requireNonNullElse(scope, "-"),
                    Objects.requireNonNullElse(overlay, "-"));
            String result = figure == null
                    ? ""
                    : plain(figure.numerator()) + "/" + plain(figure.denominator()) + "*" + plain(figure.factor());
            String hash = sha256(body + SEPARATOR + result + SEPARATOR + status.code())
                    .substring(0, 16);
            return new Receipt(
                    body + SEPARATOR + hash,
                    plan,
                    measure,
                    asOf,
                    dataVersion,
                    ruleVersion,
                    divisionVersion,
                    denominator,
                    division,
                    scope,
                    overlay,
                    hash);
        }
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "-" : number.stripTrailingZeros().toPlainString();
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
