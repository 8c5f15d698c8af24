package minzheng.atlas.cli.change;

import java.time.LocalDate;
import java.util.UUID;
import minzheng.atlas.change.ChangeParts;
import minzheng.atlas.change.Preview;
import minzheng.atlas.cli.Session;
import minzheng.atlas.cli.ShellCommand;
import minzheng.atlas.cli.Streams;
import minzheng.atlas.http.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a change would do. */
@Command(
        name = "preview",
        description = "预览变更的影响 / what a change would do: indicators, people, facilities, borders, markers")
final class PreviewCommand extends ShellCommand {
    @Parameters(paramLabel = "ID", description = "变更编号 / id of the change")
    @SuppressWarnings("NullAway.Init") // required by picocli
    private UUID id;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "评估日期；默认起草日 / date looked at; default: the day it is drawn on")
    private @Nullable LocalDate asOf;

    @Option(names = "--json", description = "JSON")
    private boolean json;

    PreviewCommand(Streams streams) {
        super(streams);
    }

    @Override
    protected int run(Session session) {
        ChangeParts parts = BoundaryChangeCommand.parts(session);
        Preview preview = parts.preview().of(parts.store().get(id), asOf);
        if (json) {
            session.out().println(Json.text(preview));
        } else {
            new PreviewText(session.out()).print(preview);
        }
        return 0;
    }
}
