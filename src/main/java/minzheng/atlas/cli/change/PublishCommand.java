package minzheng.atlas.cli.change;

import java.time.LocalDate;
import java.util.UUID;
import minzheng.atlas.change.Approval;
import minzheng.atlas.change.BoundaryChange;
import minzheng.atlas.change.ChangeParts;
import minzheng.atlas.cli.Session;
import minzheng.atlas.cli.ShellCommand;
import minzheng.atlas.cli.Streams;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Records a change by the decision that approves it. */
@Command(name = "publish", description = "按批准文件发布变更 / record a change by the decision that approves it")
final class PublishCommand extends ShellCommand {
    @Parameters(paramLabel = "ID", description = "变更编号 / id of the change")
    @SuppressWarnings("NullAway.Init") // required by picocli
    private UUID id;

    @Option(names = "--document-number", paramLabel = "NO", description = "批准文号 / number of the decision")
    private @Nullable String documentNumber;

    @Option(names = "--document-date", paramLabel = "DATE", description = "批准日期 / date of the decision")
    private @Nullable LocalDate documentDate;

    @Option(names = "--approver", paramLabel = "WHO", description = "批准机关 / who approved")
    private @Nullable String approver;

    @Option(
            names = "--effective-on",
            paramLabel = "DATE",
            description = "生效日期；默认按方案 / first day; default: the proposal's")
    private @Nullable LocalDate effectiveOn;

    @Option(names = "--json", description = "JSON")
    private boolean json;

    PublishCommand(Streams streams) {
        super(streams);
    }

    @Override
    protected int run(Session session) {
        ChangeParts parts = BoundaryChangeCommand.parts(session);
        Approval approval = new Approval(documentNumber, documentDate, approver, effectiveOn);
        String tag = parts.store().get(id).etag();
        BoundaryChange published = parts.publication().publish(id, tag, approval, session.author());
        DossierText.print(parts.store().dossier(published), json, session.out());
        return 0;
    }
}
