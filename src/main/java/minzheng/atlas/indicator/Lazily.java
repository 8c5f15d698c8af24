package minzheng.atlas.indicator;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is read when it is first asked for and then kept. */
final class Lazily<T> {
    private final Supplier<T> source;
    private @Nullable T found;

    private Lazily(Supplier<T> source) {
        this.source = source;
    }

    static <T> Lazily<T> from(Supplier<T> source) {
        return new Lazily<>(source);
    }

    static <T> Lazily<T> of(T known) {
        Lazily<T> lazily = new Lazily<>(() -> known);
        lazily.found = known;
        return lazily;
    }

    synchronized T get() {
        T known = found;
        if (known == null) {
            known = source.get();
            found = known;
        }
        return known;
    }
}
