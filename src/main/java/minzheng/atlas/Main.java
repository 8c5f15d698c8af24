package minzheng.atlas;

import minzheng.atlas.cli.AtlasCommand;

/** Starts the program; nothing else. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(AtlasCommand.run(args));
    }
}
