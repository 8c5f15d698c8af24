package minzheng.atlas.ogc.collection;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import minzheng.atlas.db.Sql;

/**
 * The same things as a collection's source gives, without the joins that only describe them: enough to choose and to
 * count as long as nothing but the thing's own columns is looked at. Worth it where there are hundreds of thousands.
 */
public final class BareSource {
    private static final Map<String, String> BY_SOURCE = Map.of("facilities", "facilities_bare");
    private static final Pattern ALIAS = Pattern.compile("\\b([a-z]\\w*)\\.");

    private BareSource() {}

    /**
     * Everything from FROM on, its WHERE being open, or nothing where a source has none or another alias is named.
     *
     * @param looksAt SQL that is to be used with it, put together from the collection's own
     */
    public static Optional<String> of(PublishedCollection collection, String looksAt) {
        String own = collection.key().substring(0, collection.key().indexOf('.'));
        boolean enough = ALIAS.matcher(looksAt)
                .results()
                .allMatch(alias -> alias.group(1).equals(own));
        return enough
                ? Optional.ofNullable(BY_SOURCE.get(collection.source()))
                        .map(name -> Sql.of(BareSource.class, name).strip())
                : Optional.empty();
    }
}
