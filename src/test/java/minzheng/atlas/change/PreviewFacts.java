package minzheng.atlas.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What a preview says about a unit, a border or an indicator. */
final class PreviewFacts {
    private PreviewFacts() {}

    static JsonNode unit(JsonNode preview, String code) {
        for (JsonNode unit : preview.at("/units")) {
            if (unit.at("/before/code").asText().equals(code)
                    || unit.at("/after/code").asText().equals(code)) {
                return unit;
            }
        }
        throw new AssertionError(code + " is not in " + preview);
    }

    static double cells(JsonNode preview, String code, String side) {
        return unit(preview, code).at("/" + side + "/area_m2").asDouble() / 1e6;
    }

    static double border(JsonNode preview, String a, String b, String length) {
        for (JsonNode border : preview.at("/borders")) {
            if (border.at("/first_code").asText().equals(a)
                    && border.at("/second_code").asText().equals(b)) {
                return border.at("/" + length).asDouble();
            }
        }
        throw new AssertionError(a + "/" + b + " is not in " + preview);
    }

    static String fraction(JsonNode preview, String indicator, String side) {
        for (JsonNode row : preview.at("/plans/0/indicators")) {
            if (row.at("/id").asText().equals(indicator)) {
                JsonNode figures = row.at("/measures/0/" + side);
                return figures.at("/numerator").asText() + "/"
                        + figures.at("/denominator").asText();
            }
        }
        throw new AssertionError(indicator + " is not in " + preview.at("/plans"));
    }

    static List<String> texts(JsonNode items, String name) {
        List<String> texts = new ArrayList<>();
        items.forEach(item -> texts.add(item.path(name).asText()));
        return texts;
    }
}
