package minzheng.atlas.cli;

import minzheng.atlas.EvaluationParts;
import minzheng.atlas.http.Json;
import minzheng.atlas.plan.Receipts;
import minzheng.atlas.plan.ShownNumber;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Repeats a number from its receipt. */
@Command(name = "receipt", description = "按凭据重算 / repeat a number from its receipt")
final class ReceiptCommand extends ShellCommand {
    @Parameters(paramLabel = "RECEIPT", description = "receipt.id")
    private String receipt = "";

    @Mixin
    private OutputOptions output = new OutputOptions();

    ReceiptCommand(Streams streams) {
        super(streams);
    }

    @Override
    protected int run(Session session) {
        Receipts.Check check =
                new EvaluationParts(session.database()).receipts().repeat(receipt);
        if (output.json()) {
            session.out().println(Json.text(check));
        } else {
            TextTable table = new TextTable("编号", "值 value", "分子/分母", "状态 status", "一致 reproduced", "hash");
            table.row(
                    check.receipt().measure(),
                    ShownNumber.shown(check.figures().value(), check.figures().unit()),
                    ShownNumber.fraction(
                            check.figures().numerator(), check.figures().denominator()),
                    check.figures().status().code(),
                    check.reproduced() ? "是 yes" : "否 no",
                    check.receipt().hash());
            table.print(session.out());
        }
        return 0;
    }
}
