package minzheng.atlas.ogc.html;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import minzheng.atlas.ogc.collection.ServedCrs;
import minzheng.atlas.ogc.collection.View;

/**
 * Where a page stands and what it was asked with.
 *
 * @param root path of the view
 * @param path of the page, as asked for
 */
record Site(String root, String path, Map<String, String> given) {
    static Site of(String path, Map<String, String> given) {
        String internal = View.INTERNAL.root();
        boolean isInternal = path.equals(internal) || path.startsWith(internal + "/");
        return new Site(isInternal ? internal : View.PUBLIC.root(), path, given);
    }

    String collections() {
        return root + "/collections";
    }

    String collection(String id) {
        return collections() + "/" + encoded(id);
    }

    /** This page in another form, all else being the same. */
    String as(String format) {
        return with(path, Map.of("f", format));
    }

    /** This page from its beginning. */
    String firstPage() {
        return with(path, Map.of("cursor", ""));
    }

    /** A feature of this list as it is on the date and in the system of the list. */
    String feature(String id) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String name : new String[] {"datetime", "crs"}) {
            String value = given.get(name);
            if (value != null) {
                kept.put(name, value);
            }
        }
        return address(path + "/" + encoded(id), kept);
    }

    Optional<String> given(String name) {
        return Optional.ofNullable(given.get(name));
    }

    /** Of the coordinates on the page. */
    ServedCrs crs() {
        return given("crs").flatMap(ServedCrs::named).orElse(ServedCrs.CRS84);
    }

    private String with(String where, Map<String, String> changes) {
        Map<String, String> all = new LinkedHashMap<>(given);
        all.putAll(changes);
        all.values().removeIf(String::isEmpty);
        return address(where, all);
    }

    private static String address(String where, Map<String, String> parameters) {
        return parameters.isEmpty()
                ? where
                : where + "?"
                        + parameters.entrySet().stream()
                                .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
