package minzheng.atlas.search;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** One name of the index in the forms it is compared in. */
record Entry(Named named, String name, Spelling spelling, String code, String externalId) {
    static Entry of(Named named, Syllables syllables) {
        String name = named.name() == null ? "" : Asked.folded(named.name());
        String code = Asked.folded(named.code());
        String externalId = Asked.folded(named.externalId());
        return new Entry(named, name, new Spelling(name, syllables), code, externalId.equals(code) ? code : externalId);
    }

    Optional<Fit> fit(Asked asked) {
        return Stream.of(
                        Fit.of(asked.text(), name, Matched.NAME),
                        Fit.of(asked.text(), code, Matched.CODE),
                        Fit.of(asked.text(), externalId, Matched.CODE),
                        asked.isSpelled() ? spelling.find(asked) : Optional.<Fit>empty())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }
}
