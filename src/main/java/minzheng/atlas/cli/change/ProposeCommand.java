package minzheng.atlas.cli.change;

import java.time.LocalDate;
import minzheng.atlas.change.BoundaryChange;
import minzheng.atlas.change.ChangeParts;
import minzheng.atlas.change.ChangeProposal;
import minzheng.atlas.cli.Session;
import minzheng.atlas.cli.ShellCommand;
import minzheng.atlas.cli.Streams;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws up a change. */
@Command(name = "propose", description = "起草变更 / draw up a change; what each kind needs: boundary-change kinds")
final class ProposeCommand extends ShellCommand {
    @Option(names = "--kind", required = true, paramLabel = "KIND", description = "变更类别 / e.g. new_line, type_change")
    private String kind = "";

    @Option(names = "--title", required = true, description = "名称 / title")
    private String title = "";

    @Option(names = "--effective-on", paramLabel = "DATE", description = "生效日期，已定时 / first day, where decided")
    private @Nullable LocalDate effectiveOn;

    @Mixin
    private ProposalOptions proposal = new ProposalOptions();

    @Option(names = "--json", description = "JSON")
    private boolean json;

    ProposeCommand(Streams streams) {
        super(streams);
    }

    @Override
    protected int run(Session session) {
        ChangeParts parts = BoundaryChangeCommand.parts(session);
        ChangeProposal.Request request = new ChangeProposal.Request(title, kind, effectiveOn, proposal.members(kind));
        BoundaryChange made = parts.proposal().apply(request, session.author());
        DossierText.print(parts.store().dossier(made), json, session.out());
        return 0;
    }
}
