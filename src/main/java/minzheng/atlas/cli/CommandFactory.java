package minzheng.atlas.cli;

import java.lang.reflect.Constructor;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands: those with a constructor of {@link Streams} get them, the others are made as picocli does. */
final class CommandFactory implements IFactory {
    private final Streams streams;

    CommandFactory(Streams streams) {
        this.streams = streams;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            Class<?>[] wanted = constructor.getParameterTypes();
            if (wanted.length == 1 && wanted[0] == Streams.class) {
                constructor.setAccessible(true); // commands are not public
                return type.cast(constructor.newInstance(streams));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
