package minzheng.atlas.http;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import minzheng.atlas.fault.Fault;

/** What a caller would like to get: the ranges of its Accept header with their weights (RFC 9110 §12.5.1). */
public final class Accept {
    private static final int THOUSANDTHS = 1000;
    private static final int PARTICULARITIES = 3;

    private final List<Range> ranges;

    private Accept(List<Range> ranges) {
        this.ranges = ranges;
    }

    private record Range(String type, String subtype, int thousandths) {
        boolean matches(String[] asked) {
            return (type.equals("*") || type.equals(asked[0])) && (subtype.equals("*") || subtype.equals(asked[1]));
        }

        int particularity() {
            return type.equals("*") ? 0 : subtype.equals("*") ? 1 : 2;
        }
    }

    /** No header means everything; a range that cannot be read fits nothing. */
    public static Accept parse(String header) {
        List<Range> ranges = new ArrayList<>();
        for (String part : (header.isBlank() ? "*/*" : header).split(",", -1)) {
            String[] pieces = part.toLowerCase(Locale.ROOT).split(";", -1);
            String[] type = pieces[0].strip().split("/", -1);
            int thousandths = thousandths(pieces);
            if (type.length == 2 && thousandths >= 0) {
                ranges.add(new Range(type[0], type[1], thousandths));
            }
        }
        return new Accept(ranges);
    }

    /**
     * How much a media type is wanted, 0 not at all: the weight of the range that names it most particularly, and among
     * equal weights the more particular.
     */
    public int wish(String mediaType) {
        String[] asked = mediaType.replaceFirst(";.*", "").split("/", -1);
        int nearest = -1;
        int thousandths = 0;
        for (Range range : ranges) {
            if (range.matches(asked) && range.particularity() > nearest) {
                nearest = range.particularity();
                thousandths = range.thousandths();
            }
        }
        return thousandths == 0 ? 0 : thousandths * PARTICULARITIES + nearest;
    }

    /** For a caller that would take nothing of what there is. */
    public static Fault nothingFits(List<String> offered) {
        return new Refused(
                406,
                "not_acceptable",
                "请求头 Accept 不接受此资源的任何格式 / the Accept header fits none of: " + String.join(", ", offered));
    }

    /** 1000 where no weight is given; -1 where it is none. */
    private static int thousandths(String[] pieces) {
        for (int i = 1; i < pieces.length; i++) {
            String piece = pieces[i].strip();
            if (piece.startsWith("q=")) {
                boolean weight = piece.matches("q=(0(\\.\\d{0,3})?|1(\\.0{0,3})?)");
                return weight
                        ? new BigDecimal(piece.substring(2))
                                .multiply(BigDecimal.valueOf(THOUSANDTHS))
                                .intValue()
                        : -1;
            }
        }
        return THOUSANDTHS;
    }
}
