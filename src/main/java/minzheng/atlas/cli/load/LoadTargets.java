package minzheng.atlas.cli.load;

import minzheng.atlas.cli.Streams;
import minzheng.atlas.ingest.target.ImportTarget;
import minzheng.atlas.ingest.target.ImportTargets;
import picocli.CommandLine;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.CommandSpec;

/** Adds a load command for everything a file can be loaded as. */
final class LoadTargets implements IModelTransformer {
    private final Streams streams;

    LoadTargets(Streams streams) {
        this.streams = streams;
    }

    @Override
    public CommandSpec transform(CommandSpec load) {
        for (ImportTarget<?> target : ImportTargets.ALL) {
            CommandLine command = new CommandLine(new LoadFileCommand(streams, target.code()));
            command.getCommandSpec()
                    .name(target.code())
                    .usageMessage()
                    .description("导入%s / load %s"
                            .formatted(target.label().zh(), target.label().en()));
            load.addSubcommand(target.code(), command);
        }
        return load;
    }
}
