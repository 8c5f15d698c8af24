package minzheng.atlas.export.collection;

import java.util.LinkedHashMap;
import java.util.Map;
import minzheng.atlas.db.Reading;
import minzheng.atlas.http.Query;
import minzheng.atlas.plan.Evaluation;
import minzheng.atlas.plan.Receipt;

/** Where an export's rows come from, as it is written into the file. */
final class About {
    private About() {}

    static Map<String, String> of(Reading reading, Query query) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("as_of", reading.asOf().toString());
        about.put("data_version", Long.toString(reading.version()));
        if (reading.overlay() != null) {
            about.put("overlay", reading.overlay().toString());
        }
        query.given().forEach((name, value) -> about.putIfAbsent(name, value));
        return about;
    }

    static Map<String, String> of(Evaluation evaluation, Query query) {
        Receipt.Terms terms = evaluation.terms();
        Map<String, String> about = new LinkedHashMap<>();
        about.put("plan", terms.plan() + " " + evaluation.plan().name());
        about.put("as_of", terms.asOf().toString());
        about.put("data_version", Long.toString(terms.dataVersion()));
        about.put("division_version", Long.toString(terms.divisionVersion()));
        about.put("rule_version", terms.ruleVersion());
        about.put("denominator", terms.denominator());
        about.put("division", terms.division());
        query.given().forEach((name, value) -> about.putIfAbsent(name, value));
        return about;
    }
}
