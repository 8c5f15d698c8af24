package minzheng.atlas.change.kind;

import java.util.List;
import minzheng.atlas.fault.InvalidRequest;

/** The kinds of change there are. */
public final class ChangeKinds {
    public static final List<ChangeKind> ALL =
            List.of(new NewLine(), new Reassignment(), new TypeChange(), new Merger(), new NewUnit());

    private ChangeKinds() {}

    public static ChangeKind named(String code) {
        return ALL.stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidRequest(
                        "unknown_kind",
                        "/kind",
                        "/kind: 未知的变更类别 / unknown kind of change %s; known: %s"
                                .formatted(
                                        code,
                                        String.join(
                                                ", ",
                                                ALL.stream()
                                                        .map(ChangeKind::code)
                                                        .toList()))));
    }
}
